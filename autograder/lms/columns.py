"""What the columns of class lists, worksheets and gradebooks are called, by system and language."""

from __future__ import annotations

import re

NUMBER, NAME, ADDRESS, LOGIN, SID = "number", "name", "address", "login", "sid"
FIRST, LAST, GRADE, MAXIMUM, FEEDBACK = "first name", "last name", "grade", "maximum", "feedback"


def _titles(*lines: str) -> tuple[str, ...]:
    return tuple(title.strip() for line in lines for title in line.split("|"))


# The most reliable first. Moodle's are those of its grading worksheet, in the languages that most of its sites use.
TITLES: dict[str, tuple[str, ...]] = {
    NUMBER: _titles(
        "identifier | id | 编号 | 識別碼 | 识别码 | 标识符 | identifiant | identificador | identificativo",
        "identificatie | identyfikator | идентификатор | tanımlayıcı | 識別子",
    ),
    NAME: _titles(
        "full name | student | name | vollständiger name | 全名 | 姓名 | nom complet | nombre completo",
        "nome completo | cognome nome | volledige naam | imię i nazwisko | полное имя | tam adı | フルネーム",
    ),
    ADDRESS: _titles(
        "email address | email | e-mail | e-mail-adresse | 电子邮件地址 | 电子邮件 | 電子郵件 | 电邮地址",
        "adresse de courriel | dirección de correo | dirección de correo electrónico | indirizzo email",
        "endereço de email | e-mailadres | adres e-mail | адрес электронной почты | e-posta adresi",
    ),
    LOGIN: _titles(
        "username | sis login id | user name | anmeldename | benutzername | 用户名 | 使用者名稱",
        "nom d'utilisateur | nombre de usuario | gebruikersnaam | логин",
    ),
    SID: _titles(
        "orgdefinedid | sis user id | id number | student id | sid | id-nummer | matrikelnummer | 学号 | 學號",
        "numéro d'identification | número de id | codice identificativo",
    ),
    FIRST: _titles("first name | vorname | 名 | prénom | nombre | nome | voornaam | imię | имя"),
    LAST: _titles("last name | surname | nachname | 姓 | nom | apellido(s) | apellidos | cognome | achternaam"),
    GRADE: _titles(
        "grade | bewertung | 成绩 | 成績 | note | calificación | valutazione | nota | cijfer | ocena | оценка | not",
    ),
    MAXIMUM: _titles(
        "maximum grade | bestwertung | 最高成绩 | 最高分 | 最高成績 | 最高分數 | note maximale | calificación máxima",
        "valutazione massima | nota máxima | maximumcijfer | maksymalna ocena | максимальная оценка | en yüksek not",
    ),
    FEEDBACK: _titles(
        "feedback comments | feedback als kommentar | 反馈评论 | 回饋評論 | 评语反馈 | commentaires de feedback",
        "commentaires | comentarios de retroalimentación | commenti di feedback",
    ),
}
_TRAILING = re.compile(r"\D*?(\d+)", re.DOTALL)
# What Moodle calls a participant whose name is hidden.
_HIDDEN = re.compile(
    r"participant|teilnehmer(?:[/_ *:]?-?(?:in|innen))?|参与者|參與者|participante|partecipante|deelnemer|uczestnik"
    r"|участник|katılımcı|参加者",
    re.IGNORECASE,
)


def number_in(cell: str) -> str:
    """The number at the end of a cell of Moodle's first column: "Participant 123", "Teilnehmer/in 123", "参与者123"."""
    found = _TRAILING.fullmatch(cell.strip())
    return found[1] if found else ""


def is_hidden(name: str) -> bool:
    """Does a name stand for a participant whose name is hidden?"""
    return _HIDDEN.fullmatch(name.strip()) is not None
