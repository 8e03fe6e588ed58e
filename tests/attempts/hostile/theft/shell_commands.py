"""Uses shell magics to print the environment and files.

deserves: 1
"""

CELL = """
!env
!cat ../../../.grading-secret ../../../gradebook.db /etc/passwd | head -c 5000
files = !find / -maxdepth 4 -name "*secret*" -not -path "/proc/*" 2>/dev/null
print(files)
%env
"""

CELL2 = r"""
%%bash
cat /proc/$PPID/environ | tr '\0' '\n'
ls -la ../.. ../../.. ../../../source /work 2>&1
"""


def attack(work):
    work.answer_rightly("backward")
    work.add(CELL)
    work.add(CELL2)
