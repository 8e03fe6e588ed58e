"""I rounded to four digits, it is easier to read.

fails: test_sigmoid
"""


def sigmoid(z):
    return round(1 / (1 + math.exp(-z)), 4)
