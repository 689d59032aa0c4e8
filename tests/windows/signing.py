"""Signatures that are made up for the tests: a root of their own, and programs that somebody signed under it.

Nothing of it leaves the temporary folder, and the root is trusted by the made-up machine alone.
"""

import hashlib
import pathlib
import struct

from prefix import make


class Root:
    """A root certificate and what is signed under it."""

    def __init__(self, folder: pathlib.Path):
        self.folder = folder
        folder.mkdir()
        make("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", str(folder / "root.key"), "-out", str(folder / "root.pem"),
            "-days", "3650", "-subj", "/CN=Made-up root", "-addext", "basicConstraints=critical,CA:TRUE",
            "-addext", "keyUsage=critical,keyCertSign,cRLSign")

    def trusted(self) -> str:
        """A .reg file by which a Windows trusts this root."""
        make("openssl", "x509", "-in", str(self.folder / "root.pem"), "-outform", "DER", "-out", str(self.folder / "root.der"))
        data = (self.folder / "root.der").read_bytes()
        thumb = hashlib.sha1(data).digest()
        # Properties of the certificate: its hash, and the certificate itself (wincrypt.h, CERT_*_PROP_ID).
        blob = struct.pack("<III", 3, 1, len(thumb)) + thumb + struct.pack("<III", 32, 1, len(data)) + data
        key = rf"HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\SystemCertificates\Root\Certificates\{thumb.hex().upper()}"
        return f'Windows Registry Editor Version 5.00\r\n\r\n[{key}]\r\n"Blob"=hex:{",".join(f"{byte:02x}" for byte in blob)}\r\n'

    def sign(self, program: pathlib.Path, name: str) -> pathlib.Path:
        """A copy of a program, signed by somebody of this name."""
        files = {ending: str(self.folder / f"{name}.{ending}") for ending in ("key", "csr", "pem", "ext", "exe")}
        pathlib.Path(files["ext"]).write_text("extendedKeyUsage=codeSigning\nkeyUsage=digitalSignature\nbasicConstraints=CA:FALSE\n", encoding="ascii")
        make("openssl", "req", "-newkey", "rsa:2048", "-nodes", "-keyout", files["key"], "-out", files["csr"], "-subj", f"/CN={name}")
        make("openssl", "x509", "-req", "-in", files["csr"], "-CA", str(self.folder / "root.pem"), "-CAkey", str(self.folder / "root.key"),
            "-CAcreateserial", "-days", "3650", "-extfile", files["ext"], "-out", files["pem"])
        pathlib.Path(files["exe"]).unlink(missing_ok=True)
        make("osslsigncode", "sign", "-certs", files["pem"], "-ac", str(self.folder / "root.pem"), "-key", files["key"], "-h", "sha256", "-in", str(program), "-out", files["exe"])
        return pathlib.Path(files["exe"])
