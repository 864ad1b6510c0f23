"""The entry of Debian's backports is derived from the machine's own entry of its release, in both forms apt reads."""
import subprocess
import tempfile
import unittest
from pathlib import Path

AWK = Path(__file__).resolve().parents[2] / "platform/dev/backports.awk"


class BackportsTest(unittest.TestCase):
    def derived(self, **files: str) -> list[str]:
        with tempfile.TemporaryDirectory() as folder:
            paths = []
            for name, text in files.items():
                paths.append(Path(folder) / name.replace("_", "."))
                paths[-1].write_text(text, encoding="utf-8")
            out = subprocess.run(["awk", "-v", "codename=bookworm", "-f", AWK, *paths], check=True,
                                 capture_output=True, text=True).stdout
        return [entry.strip("\n") for entry in out.split("\0") if entry]

    def test_paragraph(self):
        self.assertEqual(self.derived(debian_sources="""# the mirror next door
Types: deb deb-src
URIs: http://mirror.example/debian
# a remark
Suites: bookworm bookworm-updates
Components: main contrib
Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg

Types: deb
URIs: http://mirror.example/debian-security
Suites: bookworm-security
Components: main
"""), ["""Types: deb deb-src
URIs: http://mirror.example/debian
Components: main contrib
Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg
Suites: bookworm-backports"""])

    def test_folded_fields_and_a_key_within(self):
        self.assertEqual(self.derived(debian_sources="""types: deb
uris: http://mirror.example/debian
suites:
 bookworm
 bookworm-updates
components: main
signed-by:
 -----BEGIN PGP PUBLIC KEY BLOCK-----
 .
 mQINBF
 -----END PGP PUBLIC KEY BLOCK-----
"""), ["""types: deb
uris: http://mirror.example/debian
components: main
signed-by:
 -----BEGIN PGP PUBLIC KEY BLOCK-----
 .
 mQINBF
 -----END PGP PUBLIC KEY BLOCK-----
Suites: bookworm-backports"""])

    def test_what_is_no_enabled_binary_entry_of_the_release_gives_nothing(self):
        self.assertEqual(self.derived(a_sources="""Enabled: no
Types: deb
URIs: http://mirror.example/debian
Suites: bookworm
Components: main

Types: deb-src
URIs: http://mirror.example/debian
Suites: bookworm
Components: main

Types: deb
URIs: http://mirror.example/debian
Suites: bookworm-updates
Components: main
""", b_list="""# deb http://mirror.example/debian bookworm main
deb-src http://mirror.example/debian bookworm main
deb http://mirror.example/debian-security bookworm-security main
deb http://mirror.example/debian bookworm/updates main
deb http://other.example ./
"""), [])

    def test_lines(self):
        self.assertEqual(self.derived(sources_list="""deb http://mirror.example/debian bookworm main non-free-firmware
  deb [arch=amd64 signed-by=/etc/apt/keyrings/a.gpg] http://other.example/debian/ stable main # ours
"""), ["deb http://mirror.example/debian bookworm-backports main non-free-firmware",
       "  deb [arch=amd64 signed-by=/etc/apt/keyrings/a.gpg] http://other.example/debian/ bookworm-backports main"])

    def test_both_forms_beside_each_other(self):
        self.assertEqual(len(self.derived(
            a_list="deb http://a.example/debian bookworm main",
            b_sources="Types: deb\nURIs: http://b.example/debian\nSuites: bookworm\nComponents: main",
            c_list="deb http://c.example/debian bookworm main\n")), 3)


if __name__ == "__main__":
    unittest.main()
