//! Linux: packages, units, control groups, state reports.

use safe_passage_core::detection::Verdict;
use safe_passage_core::survey::{Kind, Os};

use super::table::{OPEN, ROW, Row, check};

const LINUX: Row = Row { os: Os::Linux, ..ROW };

#[test]
fn dpkg_and_apt() {
    check(&[
        Row {
            name: "dpkg -l",
            text: "Desired=Unknown/Install/Remove/Purge/Hold\n| Status=Not/Inst/Conf-files/Unpacked/halF-conf/Half-inst/trig-aWait/Trig-pend\n|/ Err?=(none)/Reinst-required (Status,Err: uppercase=bad)\n||/ Name           Version        Architecture Description\n+++-==============-==============-============-=================================\nii  kesl           12.1.0-1543    amd64        Kaspersky Endpoint Security\nii  klnagent64     15.0.0-12912   amd64        Network Agent\n",
            kind: Kind::Dpkg,
            verdict: Verdict::Installed,
            there: &["kesl", "network-agent"],
            version: Some("12.1.0-1543"),
            ..LINUX
        },
        Row {
            name: "apt list --installed",
            text: "Listing... Done\nbash/jammy-updates,now 5.1-6ubuntu1.1 amd64 [installed]\nkfl/now 2.0.0-1015 amd64 [installed,local]\n",
            kind: Kind::Dpkg,
            verdict: Verdict::Installed,
            there: &["kaspersky-linux-home"],
            version: Some("2.0.0-1015"),
            ..LINUX
        },
        Row {
            name: "apt list in German: settings that stayed",
            text: "Auflistung… Fertig\nbash/jammy,now 5.1-6ubuntu1 amd64 [installiert]\nkesl/now 12.1.0-1543 amd64 [Konfiguration-verbleibend]\n",
            kind: Kind::Dpkg,
            verdict: Verdict::Leftovers,
            version: Some("12.1.0-1543"),
            ..LINUX
        },
        Row {
            name: "one package's state",
            text: "Package: kesl\nStatus: install ok installed\nPriority: optional\nVersion: 12.1.0-1543\nDescription: Kaspersky Endpoint Security\n",
            verdict: Verdict::Installed,
            there: &["kesl"],
            version: Some("12.1.0-1543"),
            os: Os::Unknown,
            ..LINUX
        },
        Row {
            name: "selections",
            text: "bash\t\t\t\t\t\tinstall\nkesl\t\t\t\t\t\tdeinstall\nklnagent64\t\t\t\t\tinstall\n",
            verdict: Verdict::Installed,
            there: &["network-agent"],
            os: Os::Unknown,
            ..LINUX
        },
        Row {
            name: "namesakes",
            text: "ii  libkesl-dev    1.0-1  amd64  something else\nii  klavaro  3.14-1  amd64  typing tutor\nii  avpn-client  1.0  amd64  another\nii  clamav-daemon  1.0.7  amd64  anti-virus utility\n",
            kind: Kind::Dpkg,
            ..LINUX
        },
    ]);
}

#[test]
fn rpm_and_dnf() {
    check(&[
        Row {
            name: "rpm -qa --last",
            text: "kesl-12.1.0-1543.x86_64                       Mon 06 May 2024 06:00:00 PM CEST\nbash-5.2.26-3.fc40.x86_64                     Sun 05 May 2024 06:00:00 PM CEST\n",
            kind: Kind::Rpm,
            verdict: Verdict::Installed,
            there: &["kesl"],
            version: Some("12.1.0-1543"),
            ..LINUX
        },
        Row {
            name: "dnf list installed",
            text: "Installed Packages\nbash.x86_64          5.2.26-3.fc40     @anaconda\nklnagent64.x86_64    15.0.0-12912      @System\n",
            kind: Kind::Rpm,
            verdict: Verdict::Installed,
            there: &["network-agent"],
            version: Some("15.0.0-12912"),
            ..LINUX
        },
        Row {
            name: "rpm -qi",
            text: "Name        : kesl\nVersion     : 12.1.0\nRelease     : 1543\nArchitecture: x86_64\nInstall Date: Mon 06 May 2024 06:00:00 PM CEST\nSize        : 1\n",
            verdict: Verdict::Installed,
            there: &["kesl"],
            version: Some("12.1.0"),
            os: Os::Unknown,
            ..LINUX
        },
        Row {
            name: "not there",
            text: "bash-5.2.26-3.fc40.x86_64\nkernel-6.8.5-301.fc40.x86_64\nkeslang-1.0-1.noarch\n",
            kind: Kind::Rpm,
            ..LINUX
        },
    ]);
}

#[test]
fn systemctl() {
    check(&[
        Row {
            name: "status, running, with its programs",
            text: "● kesl.service - kesl\n     Loaded: loaded (/usr/lib/systemd/system/kesl.service; enabled; preset: enabled)\n     Active: active (running) since Mon 2024-05-06 18:00:00 CEST; 1h ago\n   Main PID: 1201 (launcher.sh)\n     CGroup: /system.slice/kesl.service\n             ├─1201 /bin/sh /var/opt/kaspersky/kesl/install-current/opt/kaspersky/kesl/libexec/launcher.sh\n             └─1310 /opt/kaspersky/kesl/libexec/kesl\n",
            kind: Kind::Systemctl,
            verdict: Verdict::Installed,
            there: &["kesl"],
            protecting: Some(true),
            ..LINUX
        },
        Row {
            name: "list-unit-files",
            text: "UNIT FILE                  STATE           PRESET\nkesl.service               enabled         enabled\nssh.service                enabled         enabled\n\n2 unit files listed.\n",
            kind: Kind::Systemctl,
            verdict: Verdict::Probable,
            there: &["kesl"],
            ..LINUX
        },
        Row {
            name: "list-units, failed",
            text: "  UNIT           LOAD   ACTIVE SUB    DESCRIPTION\n● kesl.service   loaded failed failed kesl\n  ssh.service    loaded active running OpenBSD Secure Shell server\n",
            kind: Kind::Systemctl,
            verdict: Verdict::Probable,
            there: &["kesl"],
            protecting: Some(false),
            ..LINUX
        },
        Row {
            name: "a unit whose package is gone",
            text: "  UNIT           LOAD      ACTIVE   SUB  DESCRIPTION\n● kesl.service   not-found inactive dead kesl.service\n",
            kind: Kind::Systemctl,
            verdict: Verdict::Leftovers,
            ..LINUX
        },
        Row {
            name: "another maker's",
            text: "  UNIT                    LOAD   ACTIVE SUB     DESCRIPTION\n  clamav-daemon.service   loaded active running Clam AntiVirus userspace daemon\n  keslog.service          loaded active running something else\n",
            kind: Kind::Systemctl,
            ..LINUX
        },
    ]);
}

#[test]
fn control_groups() {
    check(&[
        Row {
            name: "systemd-cgls",
            text: "Control group /:\n-.slice\n├─user.slice\n│ └─user-1000.slice\n└─system.slice\n  ├─kesl.service\n  │ ├─1201 /bin/sh launcher.sh\n  │ └─1310 /opt/kaspersky/kesl/libexec/kesl\n  └─ssh.service\n    └─900 sshd: /usr/sbin/sshd -D\n",
            kind: Kind::Systemctl,
            verdict: Verdict::Installed,
            there: &["kesl"],
            protecting: Some(true),
            ..LINUX
        },
        Row {
            name: "folders of the control groups",
            text: "/sys/fs/cgroup\n└── system.slice\n    ├── klnagent64.service\n    └── cron.service\n",
            verdict: Verdict::Probable,
            there: &["network-agent"],
            ..LINUX
        },
        Row {
            name: "not there",
            text: "Control group /:\n└─system.slice\n  └─ssh.service\n    └─900 /usr/sbin/sshd -D\n",
            kind: Kind::Systemctl,
            ..LINUX
        },
    ]);
}

#[test]
fn state_reports() {
    check(&[
        Row {
            name: "running",
            text: "Name:                                      Kaspersky Endpoint Security 12.1 for Linux\nVersion:                                   12.1.0.1543\nLast release date of databases:            2024-05-06 10:12:00\nFile Threat Protection:                    Available and running\n",
            kind: Kind::AppInfo,
            verdict: Verdict::Probable,
            there: &["kesl"],
            protecting: Some(true),
            version: Some("12.1.0.1543"),
            last_update: Some("2024-05-06"),
            ..LINUX
        },
        Row {
            name: "stopped",
            text: "Name: Kaspersky for Linux\nVersion: 2.0.0.1015\nLast release date of databases: 2024-05-06 10:12:00\nFile Threat Protection: Available and stopped\n",
            kind: Kind::AppInfo,
            verdict: Verdict::Probable,
            there: &["kaspersky-linux-home"],
            protecting: Some(false),
            version: Some("2.0.0.1015"),
            last_update: Some("2024-05-06"),
            ..LINUX
        },
        Row {
            name: "processes",
            text: "root      1310  2.0  4.0 900000 400000 ?  Ssl  18:00   1:10 /opt/kaspersky/kfl/libexec/kfl\nwilma     2000  0.0  0.1 9000 4000 pts/0  Ss  18:00   0:00 -bash\n",
            verdict: Verdict::Installed,
            there: &["kaspersky-linux-home"],
            protecting: Some(true),
            ..LINUX
        },
        Row {
            name: "its settings' folder alone",
            text: "/etc/opt/kaspersky/kesl\n/etc/hosts\n",
            verdict: Verdict::Leftovers,
            ..LINUX
        },
        Row { name: "a kit for developers", text: "/opt/KasperskyOS-Community-Edition-Qemu-1.4.0.102\n/opt/google\n", ..LINUX },
        Row {
            name: "another maker's scanner",
            text: "root 700 0.1 9.0 1 1 ? Ssl 18:00 0:09 /usr/sbin/clamonacc --foreground\n",
            others: &[("ClamAV", OPEN)],
            ..LINUX
        },
    ]);
}
