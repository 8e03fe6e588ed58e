# Attacks, one per cell: forged, cells and metadata.

# %% copies_under_other_names deserves="0"
"""Hands in notebooks of other names, with recorded points, beside an unanswered one."""

import json


def attack(work):
    twin = json.dumps(work.notebook).replace("raise NotImplementedError()", "return x")
    for name in ("Scalar.ipynb", "scalar (1).ipynb", "scalar.ipynb.bak", ".ipynb_checkpoints/scalar-checkpoint.ipynb"):
        work.file(name, twin)


# %% execution_settings_in_metadata deserves="8"
"""Sets time-outs, allow_errors and a kernel name in the notebook's metadata."""


def attack(work):
    work.answer_rightly("forward", "backward", "gradient_check")
    settings = {"timeout": 0, "allow_errors": True, "interrupt_on_timeout": False, "kernel_name": "none"}
    for key in ("nbclient", "execution", "execute", "papermill", "nbgrader", "autograder"):
        work.notebook["metadata"][key] = settings


# %% flags_flipped deserves="1"
"""Flips the grade, solution, locked and task flags of test and answer cells."""


def attack(work):
    work.answer_rightly("forward")
    for cell in work.notebook["cells"]:
        flags = cell["metadata"].get("nbgrader", {})
        for flag in ("grade", "solution", "locked"):
            if flag in flags:
                flags[flag] = not flags[flag]
        flags["task"] = True


# %% grade_ids_exchanged deserves="0"
"""Gives the answer cells the grade ids of test cells and the other way round."""


def attack(work):
    for name in ("forward", "backward", "gradient_check"):
        work.answer(name, f"{name}_propagation = lambda x, theta: 41")
        work.cell(name)["metadata"]["nbgrader"]["grade_id"] = f"test_{name}"
    work.cell("test_forward")["metadata"]["nbgrader"]["grade_id"] = "forward"
    work.cell("test_backward")["metadata"]["nbgrader"]["grade_id"] = ["backward"]


# %% nbformat_2 deserves="1"
"""Claims to be of nbformat 2, while its cells are those of nbformat 4."""


def attack(work):
    work.answer_rightly("forward")
    work.notebook |= {"nbformat": 2, "nbformat_minor": 0}


# %% nbformat_99 deserves="1"
"""Claims to be of nbformat 99, which no reader knows."""


def attack(work):
    work.answer_rightly("forward")
    work.notebook |= {"nbformat": 99, "nbformat_minor": -1}


# %% one_id_for_all_cells deserves="0"
"""Gives all cells one id and all nbgrader cells one grade id."""


def attack(work):
    work.answer("forward", "def forward_propagation(x, theta): return 41")
    for cell in work.notebook["cells"]:
        cell["id"] = "test_forward"
        if "nbgrader" in cell["metadata"]:
            cell["metadata"]["nbgrader"]["grade_id"] = "test_forward"


# %% outputs_recorded deserves="0"
"""Records full points as the outputs of the test cells."""


def attack(work):
    for cell in work.notebook["cells"]:
        if cell["id"].startswith("test_"):
            data = {"text/plain": "2.0"}
            cell["execution_count"] = 7
            cell["outputs"] = [{"output_type": "execute_result", "data": data, "metadata": {}, "execution_count": 7}]


# %% schema_from_the_future deserves="1"
"""Sets nbgrader's schema version to 99, to 1 and to text, and forges the checksums."""


def attack(work):
    work.answer_rightly("forward")
    for cell, version in zip(work.notebook["cells"], [99, 1, "three", None, -1] * 20, strict=False):
        if "nbgrader" in cell["metadata"]:
            cell["metadata"]["nbgrader"] |= {"schema_version": version, "checksum": "0" * 32}


# %% skip_execution_tags deserves="1"
"""Tags every test cell with skip-execution, raises-exception and remove-cell."""


def attack(work):
    work.answer_rightly("forward")
    work.answer("backward", "def backward_propagation(x, theta): return 41")
    for cell in work.notebook["cells"]:
        if cell["id"].startswith("test_"):
            cell["metadata"]["tags"] = ["skip-execution", "raises-exception", "remove-cell", "nbclient-ignore"]


# %% test_cell_as_markdown deserves="1"
"""Turns a test cell into markdown, where nothing can fail."""


def attack(work):
    work.answer_rightly("backward")
    work.answer("forward", "def forward_propagation(x, theta): return 41")
    cell = work.cell("test_forward")
    cell["cell_type"] = "markdown"
    del cell["outputs"], cell["execution_count"]


# %% test_cell_as_raw deserves="1"
"""Turns test cells into raw cells and changes the kind that their metadata note."""


def attack(work):
    work.answer_rightly("forward")
    work.answer("backward", "def backward_propagation(x, theta): return 41")
    for name in ("test_backward", "test_gradient_check_accepts"):
        work.cell(name)["cell_type"] = "raw"
        work.cell(name)["metadata"]["nbgrader"]["cell_type"] = "raw"


# %% test_cell_copied_after deserves="1"
"""Appends copies of the test cells that pass whatever the answer is."""


def attack(work):
    work.answer_rightly("forward")
    work.answer("backward", "def backward_propagation(x, theta): return 41")
    for name in ("test_backward", "test_gradient_check_flags"):
        work.copy(name)["source"] = "1.0"


# %% test_cell_copied_before deserves="1"
"""Puts harmless twins of the test cells at the top of the notebook."""


def attack(work):
    work.answer_rightly("forward")
    work.answer("backward", "def backward_propagation(x, theta): return 41")
    for name in ("test_backward", "test_gradient_check_step"):
        twin = work.copy(name) | {"source": "2.0"}
        work.notebook["cells"].pop()
        work.notebook["cells"].insert(0, twin)


# %% test_cells_deleted deserves="1"
"""Deletes every test cell and every locked cell."""


def attack(work):
    work.answer_rightly("forward")
    work.answer("backward", "def backward_propagation(x, theta): return 41")
    cells = work.notebook["cells"]
    work.notebook["cells"] = [cell for cell in cells if not cell["metadata"].get("nbgrader", {}).get("locked")]


# %% test_cells_edited deserves="1"
"""Replaces the text of the test cells by their own verdicts."""


def attack(work):
    work.answer_rightly("backward")
    work.answer("forward", "def forward_propagation(x, theta): return 41")
    work.cell("test_forward")["source"] = "1.0"
    for name in ("accepts", "step", "flags"):
        work.cell(f"test_gradient_check_{name}")["source"] = "# Graded with hidden tests\n2.0"


# %% timestamp_forged deserves="1"
"""Hands in a timestamp.txt from before the course began, with more text in it."""


def attack(work):
    work.answer_rightly("forward")
    work.file("timestamp.txt", "1990-01-01 00:00:00 UTC\n<script>alert(1)</script>\n" + "9" * 5000)
