"""The installer for managed machines: an MSI for all their users, made by wixl."""

import hashlib
import os
import pathlib
import shutil
import tempfile
import time
import uuid
from xml.sax.saxutils import quoteattr

from common import ROOT, PUBLISHER, PackagingFailed, run, words

# Everything that must stay the same from version to version, so that Windows knows what replaces what, comes from this.
PROJECT = uuid.UUID("6f0c3a52-8a0e-5a53-9a57-5b1d6d2e9b47")
UPGRADE_CODE = uuid.uuid5(PROJECT, "upgrade code")
FILE_TYPE = "SafePassage.Shared"
# Where the MSI remembers what it did; gone after the removal.
KEY = "Software\\Safe Passage"
# 2020-01-01: a moment that the file system of every system can hold.
MOMENT = 1577836800
UTC = {"TZ": "UTC"}


def code(*names: str) -> str:
    """A GUID that is the same whenever it is asked for."""
    return "{" + str(uuid.uuid5(PROJECT, "/".join(names))).upper() + "}"


def _in_every_language(message: str) -> str:
    """An MSI speaks one language, and whoever reads this may read another."""
    return "\n\n".join(words.messages(tag)[message] for tag in words.languages())


def script(files: list[pathlib.Path], version: str) -> str:
    """The description of the MSI, as wixl reads it."""
    texts = words.messages(words.REFERENCE)
    components = []
    for number, file in enumerate(files):
        components.append(
            f'<Component Id="file_{number}" Guid="{code("file", file.name)}" Win64="yes">'
            f'<File Id="f{number}" Name={quoteattr(file.name)} Source={quoteattr(file.name)} KeyPath="yes"/></Component>'
        )
    program = next(f"[#f{number}]" for number, file in enumerate(files) if file.name == "safe-passage.exe")
    # An upgrade and the removal find the folder that was chosen at first. Windows Installer calls Windows 10 and 11 by the number of Windows 8.1; the registry has the real one.
    return f"""<?xml version="1.0" encoding="utf-8"?>
<Wix xmlns="http://schemas.microsoft.com/wix/2006/wi">
  <Product Id="{code("product", version)}" Name="Safe Passage" Language="1033" Codepage="65001" Version="{version}" Manufacturer={quoteattr(PUBLISHER)} UpgradeCode="{{{str(UPGRADE_CODE).upper()}}}">
    <Package Id="*" Description="Safe Passage" Comments={quoteattr(texts["package-summary"])} Manufacturer={quoteattr(PUBLISHER)} InstallerVersion="500" Compressed="yes" InstallScope="perMachine" Languages="1033" SummaryCodepage="65001"/>
    <MajorUpgrade DowngradeErrorMessage={quoteattr(_in_every_language("setup-newer"))}/>
    <Media Id="1" Cabinet="program.cab" EmbedCab="yes"/>
    <Icon Id="safe_passage.ico" SourceFile="safe-passage.ico"/>
    <Property Id="ARPPRODUCTICON" Value="safe_passage.ico"/>
    <Property Id="ARPNOMODIFY" Value="1"/>
    <Property Id="ARPCOMMENTS" Value={quoteattr(texts["package-summary"])}/>
    <Property Id="MSIRESTARTMANAGERCONTROL" Value="DisableShutdown"/>
    <Property Id="WINDOWSMAJOR">
      <RegistrySearch Id="windows_major" Root="HKLM" Key="SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion" Name="CurrentMajorVersionNumber" Type="raw" Win64="yes"/>
    </Property>
    <Property Id="INSTALLFOLDER">
      <RegistrySearch Id="place_before" Root="HKLM" Key="{KEY}" Name="InstallFolder" Type="raw" Win64="yes"/>
    </Property>
    <Directory Id="TARGETDIR" Name="SourceDir">
      <Directory Id="ProgramFiles64Folder">
        <Directory Id="INSTALLFOLDER" Name="Safe Passage">
          {"".join(components)}
          <Component Id="place" Guid="{code("place")}" Win64="yes">
            <RegistryValue Root="HKLM" Key="{KEY}" Name="InstallFolder" Value="[INSTALLFOLDER]" Type="string" KeyPath="yes"/>
          </Component>
          <Component Id="file_type" Guid="{code("file type")}" Win64="yes">
            <RegistryValue Root="HKLM" Key="Software\\Classes\\.safepassage" Value="{FILE_TYPE}" Type="string" KeyPath="yes"/>
            <RegistryValue Root="HKLM" Key="Software\\Classes\\.safepassage" Name="Content Type" Value="application/vnd.safe-passage.shared+json" Type="string"/>
            <RegistryValue Root="HKLM" Key="Software\\Classes\\{FILE_TYPE}" Value={quoteattr(texts["file-type"])} Type="string"/>
            <RegistryValue Root="HKLM" Key="Software\\Classes\\{FILE_TYPE}\\DefaultIcon" Value="{program},0" Type="string"/>
            <RegistryValue Root="HKLM" Key="Software\\Classes\\{FILE_TYPE}\\shell\\open\\command" Value='"{program}" support "%1"' Type="string"/>
          </Component>
        </Directory>
      </Directory>
      <Directory Id="ProgramMenuFolder">
        <Component Id="shortcut" Guid="{code("shortcut")}" Win64="yes">
          <Shortcut Id="start_menu" Name="Safe Passage" Description={quoteattr(texts["package-summary"])} Target="{program}" WorkingDirectory="INSTALLFOLDER"/>
          <RegistryValue Root="HKLM" Key="{KEY}" Name="Shortcut" Value="1" Type="integer" KeyPath="yes"/>
        </Component>
      </Directory>
    </Directory>
    <Feature Id="program" Title="Safe Passage" Level="1">
      {"".join(f'<ComponentRef Id="file_{number}"/>' for number in range(len(files)))}
      <ComponentRef Id="place"/>
      <ComponentRef Id="file_type"/>
      <ComponentRef Id="shortcut"/>
    </Feature>
  </Product>
</Wix>
"""


def amendments() -> list[str]:
    """What wixl has no words for: statements of SQL on the tables that it made."""
    return [
        "UPDATE `Component` SET `Condition` = 'NOT NOSHORTCUT' WHERE `Component` = 'shortcut'",
        "UPDATE `Component` SET `Condition` = 'NOT NOFILETYPE' WHERE `Component` = 'file_type'",
        "INSERT INTO `CustomAction` (`Action`, `Type`, `Source`, `Target`) VALUES ('place', 51, 'ARPINSTALLLOCATION', '[INSTALLFOLDER]')",
        "INSERT INTO `InstallExecuteSequence` (`Action`, `Sequence`) VALUES ('place', 1001)",
        "UPDATE `Property` SET `Value` = 'WIX_DOWNGRADE_DETECTED;WIX_UPGRADE_DETECTED;NOFILETYPE;NOSHORTCUT' WHERE `Property` = 'SecureCustomProperties'",
        *(
            f"INSERT INTO `LaunchCondition` (`Condition`, `Description`) VALUES ('{condition}', '{_in_every_language(message)}')"
            for condition, message in (("Installed OR VersionNT64", "setup-not-64-bit"), ('Installed OR (WINDOWSMAJOR AND WINDOWSMAJOR <> "#6")', "setup-old-windows"))
        ),
    ]


def summary(msi: pathlib.Path, files: list[pathlib.Path], version: str, folder: pathlib.Path) -> None:
    """Makes the summary the same for the same contents: wixl writes the present moment and a random package code into it."""
    digest = hashlib.sha256((script(files, version) + "\n".join(amendments())).encode())
    for file in files:
        digest.update(hashlib.sha256(file.read_bytes()).digest())
    table = run(["msiinfo", "export", str(msi), "_SummaryInformation"], UTC).replace("\r\n", "\n").split("\n")
    rows = {row.split("\t")[0]: row for row in table if "\t" in row}
    moment = time.strftime("%Y/%m/%d %H:%M:%S", time.gmtime(MOMENT))
    for number, value in (("9", code("package", version, digest.hexdigest())), ("12", moment), ("13", moment)):
        if number not in rows:
            raise PackagingFailed("wixl wrote a summary of another form")
        table[table.index(rows[number])] = f"{number}\t{value}"
    described = folder / "_SummaryInformation.idt"
    described.write_text("\n".join(table), encoding="utf-8", newline="\r\n")
    run(["msibuild", str(msi), "-i", str(described)], UTC)


def make(files: list[pathlib.Path], version: str, output: pathlib.Path) -> None:
    """Makes the MSI of these files."""
    with tempfile.TemporaryDirectory() as name:
        copies = []
        # wixl finds no file by a whole path.
        for file in [*files, ROOT / "assets" / "windows" / "safe-passage.ico"]:
            copy = pathlib.Path(name) / file.name
            shutil.copyfile(file, copy)
            # The MSI holds the times of the files.
            os.utime(copy, (MOMENT, MOMENT))
            copies.append(copy)
        described = pathlib.Path(name) / "safe-passage.wxs"
        described.write_text(script(copies[:-1], version), encoding="utf-8")
        run(["wixl", "--arch", "x64", "--output", str(output), str(described)], {"SOURCE_DATE_EPOCH": str(MOMENT)})
        for statement in amendments():
            run(["msibuild", str(output), "-q", statement])
        summary(output, copies[:-1], version, pathlib.Path(name))
