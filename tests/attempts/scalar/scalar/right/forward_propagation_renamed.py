"""I gave the arguments the names of the harbour and typed them."""


def forward_propagation(voltage: float, calibration: float) -> float:
    level = float(calibration) * float(voltage)
    return level
