"""Shows pictures, frames and videos by URLs, which load when the page is opened.

deserves: 0
"""

CELL = """
from IPython.display import IFrame, Image, Video, display
display(Image(url="http://127.0.0.1:48484/seen.png"), IFrame("http://127.0.0.1:48484/", 1, 1))
display(Video("http://127.0.0.1:48484/film.mp4"), IFrame("file:///etc/passwd", 600, 400))
display(Image(url='x" onerror="alert(1)'))
"""


def attack(work):
    work.add(CELL)
