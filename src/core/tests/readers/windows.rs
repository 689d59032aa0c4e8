//! What Windows' own tools print: `tasklist`, `sc`, `driverquery`, `fltmc`, PowerShell, WMI, `winget`, `reg`, `systeminfo`,
//! msinfo32.

use safe_passage_core::detection::Verdict;
use safe_passage_core::survey::{Kind, Os};

use super::table::{OFF, ON, OPEN, ROW, Row, check};

#[test]
fn tasklist() {
    check(&[
        Row {
            name: "names alone are possible, in French columns",
            text: "Nom de l'image                 PID Nom de la sessio Numéro de s Utilisation \n========================= ======== ================ =========== ============\n\
                   avp.exe                       3120 Services                   0   251 004 Ko\navpui.exe                     6640 Console                    1    18 004 Ko\n",
            kind: Kind::Tasklist,
            verdict: Verdict::Possible,
            ..ROW
        },
        Row {
            name: "with the services that each program holds",
            text: "Image Name                     PID Services\n========================= ======== ============================================\n\
                   avp.exe                       3120 AVP21.17\nsvchost.exe                    912 BrokerInfrastructure, DcomLaunch, PlugPlay,\n                                   Power, SystemEventsBroker\n",
            kind: Kind::Tasklist,
            verdict: Verdict::Installed,
            there: &["kaspersky-home"],
            protecting: Some(true),
            ..ROW
        },
        Row {
            name: "the same as CSV",
            text: "\"Image Name\",\"PID\",\"Services\"\n\"ksde.exe\",\"4100\",\"KSDE5.14\"\n\"explorer.exe\",\"5000\",\"N/A\"\n",
            kind: Kind::Tasklist,
            verdict: Verdict::Installed,
            there: &["vpn"],
            ..ROW
        },
        Row {
            name: "as a list",
            text: "Image Name:   avp.exe\nPID:          3120\nSession Name: Services\nSession#:     0\nMem Usage:    251,004 K\n\nImage Name:   MsMpEng.exe\nPID:          2200\nSession Name: Services\nSession#:     0\nMem Usage:    151,004 K\n",
            kind: Kind::Tasklist,
            verdict: Verdict::Possible,
            ..ROW
        },
        Row {
            name: "with users and titles",
            text: "Image Name                     PID Session Name        Session#    Mem Usage Status          User Name                                              CPU Time Window Title\n\
                   ========================= ======== ================ =========== ============ =============== ================================================== ============ ========================================================================\n\
                   ekrn.exe                      1844 Services                   0    151,004 K Unknown         NT AUTHORITY\\SYSTEM                                     0:05:11 N/A\n\
                   notepad.exe                   7001 Console                    1     11,004 K Running         PC\\wilma                                                0:00:01 kaspersky.txt - Notepad\n",
            kind: Kind::Tasklist,
            others: &[("ESET", OPEN)],
            ..ROW
        },
        Row {
            name: "its libraries name no service",
            text: "Image Name                     PID Modules\n========================= ======== ============================================\nnotepad.exe                   7001 ntdll.dll, KERNEL32.DLL, AVP21.dll\n",
            kind: Kind::Tasklist,
            ..ROW
        },
    ]);
}

#[test]
fn sc() {
    check(&[
        Row {
            name: "query, running",
            text: "\nSERVICE_NAME: AVP21.17\nDISPLAY_NAME: Kaspersky Anti-Virus Service 21.17\n        TYPE               : 10  WIN32_OWN_PROCESS  \n        STATE              : 4  RUNNING \n                                (STOPPABLE, NOT_PAUSABLE, ACCEPTS_SHUTDOWN)\n        WIN32_EXIT_CODE    : 0  (0x0)\n        CHECKPOINT         : 0x0\n",
            kind: Kind::Sc,
            verdict: Verdict::Installed,
            there: &["kaspersky-home"],
            protecting: Some(true),
            ..ROW
        },
        Row {
            name: "queryex in Spanish, stopped",
            text: "NOMBRE_SERVICIO: AVP.KES.21.18\nNOMBRE_MOSTRAR: Kaspersky Endpoint Security\n        TIPO               : 10  WIN32_OWN_PROCESS\n        ESTADO             : 1  STOPPED\n        CÓD_SALIDA_WIN32   : 0  (0x0)\n        PID                : 0\n        MARCAS            :\n",
            kind: Kind::Sc,
            verdict: Verdict::Probable,
            there: &["kes"],
            protecting: Some(false),
            ..ROW
        },
        Row {
            name: "query in Russian",
            text: "Имя_службы: klnagent\nВыводимое_имя: Агент администрирования\n        Тип                : 10  WIN32_OWN_PROCESS\n        Состояние          : 4  RUNNING\n",
            kind: Kind::Sc,
            verdict: Verdict::Installed,
            there: &["network-agent"],
            ..ROW
        },
        Row {
            name: "qc tells the program and no state",
            text: "[SC] QueryServiceConfig SUCCESS\n\nSERVICE_NAME: AVP21.17\n        TYPE               : 10  WIN32_OWN_PROCESS\n        START_TYPE         : 2   AUTO_START\n        ERROR_CONTROL      : 1   NORMAL\n        BINARY_PATH_NAME   : \"C:\\Program Files (x86)\\Kaspersky Lab\\Kaspersky 21.17\\avp.exe\" -r\n        LOAD_ORDER_GROUP   :\n        TAG                : 0\n        DISPLAY_NAME       : Kaspersky Anti-Virus Service 21.17\n        DEPENDENCIES       : RPCSS\n        SERVICE_START_NAME : LocalSystem\n",
            kind: Kind::Sc,
            verdict: Verdict::Probable,
            there: &["kaspersky-home"],
            version: Some("21.17"),
            ..ROW
        },
        Row {
            name: "a driver that stopped",
            text: "SERVICE_NAME: klif\n        TYPE               : 2  FILE_SYSTEM_DRIVER\n        STATE              : 1  STOPPED\n",
            kind: Kind::Sc,
            verdict: Verdict::Leftovers,
            ..ROW
        },
        Row {
            name: "not there",
            text: "[SC] EnumQueryServicesStatus:OpenService FAILED 1060:\n\nThe specified service does not exist as an installed service.\n\nSERVICE_NAME: WinDefend\n        TYPE               : 10  WIN32_OWN_PROCESS\n        STATE              : 4  RUNNING\n",
            kind: Kind::Sc,
            ..ROW
        },
    ]);
}

#[test]
fn driverquery() {
    check(&[
        Row {
            name: "with states, in German columns",
            text: "Modulname    Anzeigename            Beschreibung           Treibertyp    Startmodus Status     Status     Anhalten akzep Unterbr.   Ausgel. Code  BSS    Linkdatum              Pfad                                             Init\n\
                   ============ ====================== ====================== ============= ========== ========== ========== ============= ========== ======= ===== ====== ====================== ================================================ ======\n\
                   klif         Kaspersky Lab Driver   Kaspersky Lab Driver   Dateisystem   System     Läuft      OK         TRUE          FALSE      73.728  86.01 0      13.06.2021 03:13:26    C:\\Windows\\system32\\DRIVERS\\klif.sys             12.288\n\
                   klflt        Kaspersky Lab Kernel D Kaspersky Lab Kernel D Kernel        Manual     Running    OK         TRUE          FALSE      73.728  86.01 0      13.06.2021 03:13:26    C:\\Windows\\system32\\DRIVERS\\klflt.sys            12.288\n",
            kind: Kind::Driverquery,
            verdict: Verdict::Probable,
            there: &["kaspersky-home"],
            protecting: Some(true),
            ..ROW
        },
        Row {
            name: "as a list, stopped",
            text: "Module Name:         klhk\nDisplay Name:        Kaspersky Lab service driver\nDescription:         Kaspersky Lab service driver\nDriver Type:         Kernel\nStart Mode:          System\nState:               Stopped\nStatus:              OK\nPath:                C:\\Windows\\system32\\DRIVERS\\klhk.sys\n",
            kind: Kind::Driverquery,
            verdict: Verdict::Leftovers,
            ..ROW
        },
        Row {
            name: "as CSV without states",
            text: "\"Module Name\",\"Display Name\",\"Driver Type\",\"Link Date\"\n\"klif.K4W-21-17\",\"Kaspersky Lab Driver\",\"File System \",\"1/1/2024 10:00:00 AM\"\n",
            kind: Kind::Driverquery,
            verdict: Verdict::Possible,
            ..ROW
        },
        Row {
            name: "Microsoft's own",
            text: "Module Name  Display Name           Driver Type   Link Date\n============ ====================== ============= ======================\nKslD         KslD                   Kernel        1/1/2024 10:00:00 AM\nWdFilter     Microsoft Defender Ant File System   1/1/2024 10:00:00 AM\n",
            kind: Kind::Driverquery,
            ..ROW
        },
    ]);
}

#[test]
fn fltmc() {
    check(&[
        Row {
            name: "loaded",
            text: "\nFilter Name                     Num Instances    Altitude    Frame\n------------------------------  -------------  ------------  -----\nklboot.K4W-21-17                        0       389000         0\nklbackupflt.K4W-21-17                   9       100390         0\nklif.K4W-21-17                         11       328010         0\nluafv                                   1       135000         0\n",
            kind: Kind::Fltmc,
            verdict: Verdict::Probable,
            there: &["kaspersky-home"],
            protecting: Some(true),
            ..ROW
        },
        Row {
            name: "with the volumes of each",
            text: "Filter                Volume Name                              Altitude        Instance Name       Frame   SprtFtrs  VlStatus\n--------------------  -------------------------------------  ------------  ----------------------  -----   --------  --------\nklif.KES-21-18        C:                                        328010     klif Instance             0     0000000f\nFileInfo              C:                                         40500     FileInfo                  0     0000000f\n",
            kind: Kind::Fltmc,
            verdict: Verdict::Probable,
            there: &["kes"],
            protecting: Some(true),
            ..ROW
        },
        Row {
            name: "not there",
            text: "Filter Name                     Num Instances    Altitude    Frame\n------------------------------  -------------  ------------  -----\nWdFilter                               10       328010         0\neamonm                                 10       328700         0\n",
            kind: Kind::Fltmc,
            ..ROW
        },
    ]);
}

#[test]
fn get_service() {
    check(&[
        Row {
            name: "the table, with a name as wide as its column",
            text: "Status   Name               DisplayName\n------   ----               -----------\nRunning  AVP21.17           Kaspersky Anti-Virus Service 21.17\nStopped  klvssbridge64_21.3 Kaspersky Volume Shadow Copy Servic...\nStopped  WinDefend          Microsoft Defender Antivirus Service\n",
            kind: Kind::GetService,
            verdict: Verdict::Installed,
            there: &["kaspersky-home"],
            protecting: Some(true),
            ..ROW
        },
        Row {
            name: "as a list, stopped",
            text: "Name                : KSDE5.14\nDisplayName         : Kaspersky VPN Secure Connection Service 5.14\nStatus              : Stopped\nDependentServices   : {}\nServicesDependedOn  : {RPCSS}\nCanPauseAndContinue : False\nCanShutdown         : False\nCanStop             : False\nServiceType         : Win32OwnProcess\n",
            kind: Kind::GetService,
            verdict: Verdict::Probable,
            there: &["vpn"],
            ..ROW
        },
        Row {
            name: "names and states alone",
            text: "Name        Status\n----        ------\nAVP21.17   Running\nWinDefend  Stopped\n",
            verdict: Verdict::Installed,
            there: &["kaspersky-home"],
            protecting: Some(true),
            ..ROW
        },
        Row {
            name: "another maker's",
            text: "Status   Name               DisplayName\n------   ----               -----------\nRunning  ekrn               ESET Service\nRunning  webthreatdefuse... Web Threat Defense User Service_4f2ab\n",
            kind: Kind::GetService,
            others: &[("ESET", ON)],
            ..ROW
        },
    ]);
}

#[test]
fn wmi() {
    check(&[
        Row {
            name: "wmic's list of programs, with its strange line ends",
            text: "\r\r\n\r\r\nName=Kaspersky Endpoint Security for Windows\r\r\nVendor=AO Kaspersky Lab\r\r\nVersion=12.5.0.539\r\r\n\r\r\n\r\r\nName=7-Zip 23.01\r\r\nVendor=Igor Pavlov\r\r\nVersion=23.01\r\r\n",
            verdict: Verdict::Installed,
            there: &["kes"],
            version: Some("12.5.0.539"),
            ..ROW
        },
        Row {
            name: "wmic's columns of names and versions",
            text: "Name                                       Version          \nKaspersky Password Manager                 24.1.0.70        \nMicrosoft Update Health Tools              5.72.0.0         \n",
            kind: Kind::Wmi,
            verdict: Verdict::Installed,
            there: &["password-manager"],
            version: Some("24.1.0.70"),
            ..ROW
        },
        Row {
            name: "columns of the Security Center, numbers to the right",
            text: "displayName                          productState\n-----------                          ------------\nKaspersky                                  262144\nWindows Defender                           397568\n",
            verdict: Verdict::Probable,
            there: &["kaspersky-home"],
            protecting: Some(false),
            others: &[("Microsoft Defender", ON)],
            ..ROW
        },
        Row {
            name: "a list whose long values go on below",
            text: "displayName              : Kaspersky Free\ninstanceGuid             : {4F76F112-43EB-40E8-11D8-F7BD1853EA23}\npathToSignedProductExe   : C:\\Program Files (x86)\\Kaspersky Lab\\Kaspersky \n                           Free 21.3\\wmiav.exe\npathToSignedReportingExe : C:\\Program Files (x86)\\Kaspersky Lab\\Kaspersky \n                           Free 21.3\\wmiav.exe\nproductState             : 266240\ntimestamp                : Mon, 06 May 2024 16:00:00 GMT\nPSComputerName           :\n",
            kind: Kind::Wmi,
            verdict: Verdict::Probable,
            there: &["kaspersky-free"],
            ..ROW
        },
        Row {
            name: "services as CSV",
            text: "Node,Name,PathName,StartMode,State\nPC,AVP21.17,\"C:\\Program Files (x86)\\Kaspersky Lab\\Kaspersky 21.17\\avp.exe\" -r,Auto,Running\n",
            kind: Kind::Wmi,
            verdict: Verdict::Installed,
            there: &["kaspersky-home"],
            protecting: Some(true),
            version: Some("21.17"),
            ..ROW
        },
        Row {
            name: "another maker's, and Defender waiting behind it",
            text: "displayName              : Bitdefender Antivirus\ninstanceGuid             : {1234ABCD-0000-4000-8000-0000000000C1}\nproductState             : 266240\n\ndisplayName              : Windows Defender\ninstanceGuid             : {D68DDC3A-831F-4fae-9E44-DA132C1ACF46}\nproductState             : 393472\n",
            kind: Kind::Wmi,
            others: &[("Bitdefender Antivirus", ON), ("Microsoft Defender", OFF)],
            ..ROW
        },
    ]);
}

#[test]
fn power_shell_json() {
    check(&[
        Row {
            name: "Get-Service",
            text: r#"[{"Name":"AVP21.17","DisplayName":"Kaspersky Anti-Virus Service 21.17","Status":4,"ServiceType":16,"StartType":2},{"Name":"WinDefend","DisplayName":"Microsoft Defender Antivirus Service","Status":1,"ServiceType":16,"StartType":3}]"#,
            kind: Kind::Wmi,
            verdict: Verdict::Installed,
            there: &["kaspersky-home"],
            protecting: Some(true),
            ..ROW
        },
        Row {
            name: "the Security Center",
            text: r#"{"displayName":"Kaspersky Total Security","instanceGuid":"{86367591-4BE4-AE08-2FD9-7FCB8259CD98}","productState":262144,"pathToSignedProductExe":"C:\\Program Files (x86)\\Kaspersky Lab\\Kaspersky Total Security 21.3\\wmiav.exe"}"#,
            kind: Kind::Wmi,
            verdict: Verdict::Probable,
            there: &["kts"],
            protecting: Some(false),
            version: Some("21.3"),
            ..ROW
        },
        Row {
            name: "Defender's own status",
            text: r#"{"AMRunningMode":"Normal","RealTimeProtectionEnabled":true,"AntivirusSignatureAge":1,"AMProductVersion":"4.18.24040.4"}"#,
            kind: Kind::Wmi,
            others: &[("Microsoft Defender", ON)],
            ..ROW
        },
    ]);
}

#[test]
fn winget() {
    check(&[
        Row {
            name: "list, in German, with the waiting sign before its head",
            text: "   - \r   \\ \r                                                                                                                        \rName                                  ID                                                    Version        Verfügbar Quelle\n--------------------------------------------------------------------------------------------------------------------------\nKaspersky                             ARP\\Machine\\X86\\InstallWIX_{B1E4A2C4-0000-4000-800… 21.17.7.539\nMicrosoft Edge                        Microsoft.Edge                                        124.0.2478.80            winget\n",
            kind: Kind::Winget,
            verdict: Verdict::Installed,
            there: &["kaspersky-home"],
            version: Some("21.17.7.539"),
            ..ROW
        },
        Row {
            name: "export names packages, which is a hint",
            text: r#"{"$schema":"https://aka.ms/winget-packages.schema.2.0.json","CreationDate":"2024-05-06T18:00:00.000-00:00","Sources":[{"Packages":[{"PackageIdentifier":"7zip.7zip"},{"PackageIdentifier":"Kaspersky.VPNSecureConnection","Version":"21.17"}],"SourceDetails":{"Name":"winget"}}],"WinGetVersion":"1.7.11132"}"#,
            kind: Kind::Winget,
            verdict: Verdict::Possible,
            version: Some("21.17"),
            ..ROW
        },
        Row {
            name: "another maker's",
            text: "Name                Id                                  Version     Source\n--------------------------------------------------------------------------\nAvast Free Antivirus ARP\\Machine\\X64\\Avast Antivirus 24.4.6112\nKaspersky log viewer Willow.LogViewer                    1.0.0       winget\n",
            kind: Kind::Winget,
            ..ROW
        },
    ]);
}

#[test]
fn registry() {
    check(&[
        Row {
            name: "query of the uninstall entries, and the day of the data bases as bytes",
            text: "\nHKEY_LOCAL_MACHINE\\SOFTWARE\\WOW6432Node\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\InstallWIX_{B1E4A2C4-0000-4000-8000-0000000000D1}\n    DisplayName    REG_SZ    Kaspersky Plus\n    DisplayVersion    REG_SZ    21.17.7.539\n    Publisher    REG_SZ    Kaspersky\n\nHKEY_LOCAL_MACHINE\\SOFTWARE\\WOW6432Node\\KasperskyLab\\AVP21.17\\Data\\UpdateState\n    LastUpdate    REG_BINARY    00C0A2364B02DB01\n\nEnd of search: 4 match(es) found.\n",
            kind: Kind::Registry,
            verdict: Verdict::Installed,
            there: &["kaspersky-home"],
            version: Some("21.17.7.539"),
            last_update: Some("2024-09-09"),
            ..ROW
        },
        Row {
            name: "export with texts of bytes over several lines",
            text: "Windows Registry Editor Version 5.00\n\n[HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\AVP21.17]\n\"Type\"=dword:00000010\n\"Start\"=dword:00000002\n\"ImagePath\"=hex(2):43,00,3a,00,5c,00,50,00,72,00,6f,00,67,00,72,00,61,00,6d,00,\\\n  20,00,46,00,69,00,6c,00,65,00,73,00,5c,00,4b,00,61,00,73,00,70,00,65,00,72,00,\\\n  73,00,6b,00,79,00,20,00,4c,00,61,00,62,00,5c,00,4b,00,5c,00,61,00,76,00,70,00,\\\n  2e,00,65,00,78,00,65,00,00,00\n\"DisplayName\"=\"Kaspersky Anti-Virus Service 21.17\"\n\n[HKEY_LOCAL_MACHINE\\SOFTWARE\\KasperskyLab\\protected\\AVP9\\Data]\n\"LastSuccessfulUpdate\"=dword:66de3a80\n",
            kind: Kind::Registry,
            verdict: Verdict::Probable,
            there: &["kaspersky-home"],
            last_update: Some("2024-09-09"),
            ..ROW
        },
        Row {
            name: "a filter of the keyboard that stayed",
            text: "HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Control\\Class\\{4D36E96B-E325-11CE-BFC1-08002BE10318}\n    UpperFilters    REG_MULTI_SZ    klkbdflt2\\0kbdclass\n",
            kind: Kind::Registry,
            verdict: Verdict::Leftovers,
            ..ROW
        },
        Row {
            name: "keys of a person that stayed",
            text: "HKEY_CURRENT_USER\\SOFTWARE\\KasperskyLab\\AVP21.3\n    Language    REG_SZ    en\n",
            kind: Kind::Registry,
            verdict: Verdict::Leftovers,
            ..ROW
        },
        Row {
            name: "what every Windows has",
            text: "HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\KslD\nHKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\webthreatdefusersvc\nHKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\WinDefend\n",
            kind: Kind::Registry,
            ..ROW
        },
    ]);
}

#[test]
fn systeminfo() {
    for (text, name) in [
        (
            "\nHost Name:                 WILMA-PC\nOS Name:                   Microsoft Windows 10 Pro\nOS Version:                10.0.19045 N/A Build 19045\nRegistered Owner:          wilma\nDomain:                    WORKGROUP\n",
            "English",
        ),
        (
            "\nHostname:                                      WILMA-PC\nBetriebssystemname:                            Microsoft Windows 10 Pro\nBetriebssystemversion:                         10.0.19045 Nicht zutreffend Build 19045\nDomäne:                                        firma.example\n",
            "German",
        ),
        (
            "\nИмя узла:                         WILMA-PC\nНазвание ОС:                      Microsoft Windows 10 Pro\nВерсия ОС:                        10.0.19045 Н/Д построение 19045\nДомен:                            WORKGROUP\n",
            "Russian",
        ),
    ] {
        check(&[Row { name, text, kind: Kind::Systeminfo, ..ROW }]);
        let survey = super::table::survey(text.as_bytes());
        let system = survey.observations.iter().find(|one| one.subject.as_deref() == Some("os")).expect(name);
        assert_eq!((system.get("name"), system.get("build")), (Some("Microsoft Windows 10 Pro"), Some("19045")), "{name}");
        let domain = survey.observations.iter().find(|one| one.subject.as_deref() == Some("domain")).expect(name);
        assert_eq!(domain.get("state"), Some(if name == "German" { "joined" } else { "none" }), "{name}");
    }
}

const MSINFO: &str = "System Information report written at: 05/16/24 18:00:00\nSystem Name: WILMA-PC\n[System Summary]\n\nItem\tValue\t\nOS Name\tMicrosoft Windows 10 Home\t\nVersion\t10.0.19045 Build 19045\t\nUser Name\tWILMA-PC\\wilma\t\n[System Drivers]\n\nName\tDescription\tFile\tType\tStarted\tStart Mode\tState\tStatus\tError Control\tAccept Pause\tAccept Stop\t\nklif\tKaspersky Lab Driver\tc:\\windows\\system32\\drivers\\klif.sys\tFile System Driver\tYes\tSystem\tRunning\tOK\tNormal\tNo\tYes\t\n[Running Tasks]\n\nName\tPath\tProcess ID\tPriority\tMin Working Set\tMax Working Set\tStart Time\tVersion\tSize\tFile Date\t\navp.exe\tc:\\program files (x86)\\kaspersky lab\\kaspersky 21.17\\avp.exe\t3120\t8\t200\t1380\t5/16/24 9:00 AM\t21.17.7.539\t181 KB\t2/1/24 11:00 AM\t\n[Services]\n\nDisplay Name\tName\tState\tStart Mode\tService Type\tPath\tError Control\tStart Name\tTag ID\t\nKaspersky Anti-Virus Service 21.17\tAVP21.17\tRunning\tAuto\tOwn Process\t\"c:\\program files (x86)\\kaspersky lab\\kaspersky 21.17\\avp.exe\" -r\tNormal\tLocalSystem\t0\t\n";

#[test]
fn msinfo32() {
    check(&[
        Row {
            name: "running",
            text: MSINFO,
            kind: Kind::Msinfo32,
            captured: Some("2024-05-16"),
            verdict: Verdict::Installed,
            there: &["kaspersky-home"],
            protecting: Some(true),
            version: Some("21.17"),
            ..ROW
        },
        Row {
            name: "stopped, in German",
            text: "Systeminformationsbericht erstellt am: 16.05.24 18:00:00\n[Systemübersicht]\n\nElement\tWert\t\nBetriebssystemname\tMicrosoft Windows 10 Home\t\n[Dienste]\n\nAnzeigename\tName\tStatus\tStartmodus\tDiensttyp\tPfad\tFehlerbehandlung\tStartname\tTag-ID\t\nKaspersky-Dienst\tAVP21.17\tBeendet\tAutomatisch\tEigener Prozess\t\"c:\\program files (x86)\\kaspersky lab\\kaspersky 21.17\\avp.exe\" -r\tNormal\tLocalSystem\t0\t\n",
            kind: Kind::Msinfo32,
            verdict: Verdict::Probable,
            there: &["kaspersky-home"],
            protecting: Some(false),
            version: Some("21.17"),
            ..ROW
        },
        Row {
            name: "another maker's, as XML",
            text: "<?xml version=\"1.0\"?>\n<MsInfo>\n<Metadata>\n<Version>8.0</Version>\n<CreationUTC>05/16/24 16:00:00</CreationUTC>\n</Metadata>\n<Category name=\"Services\">\n<Data>\n<Display_Name><![CDATA[ESET Service]]></Display_Name>\n<Name><![CDATA[ekrn]]></Name>\n<State><![CDATA[Running]]></State>\n<Start_Mode><![CDATA[Auto]]></Start_Mode>\n<Service_Type><![CDATA[Own Process]]></Service_Type>\n<Path><![CDATA[c:\\program files\\eset\\eset security\\ekrn.exe]]></Path>\n</Data>\n</Category>\n</MsInfo>\n",
            kind: Kind::Msinfo32,
            captured: Some("2024-05-16"),
            others: &[("ESET", ON)],
            ..ROW
        },
        Row {
            name: "a driver as XML on one line",
            text: "<?xml version=\"1.0\"?>\n<MsInfo>\n<Category name=\"System Drivers\"><Data><Name><![CDATA[klif]]></Name><Description><![CDATA[Kaspersky Lab Driver]]></Description><File><![CDATA[c:\\windows\\system32\\drivers\\klif.sys]]></File><Type><![CDATA[File System Driver]]></Type><Started><![CDATA[No]]></Started><Start_Mode><![CDATA[System]]></Start_Mode><State><![CDATA[Stopped]]></State></Data></Category>\n</MsInfo>\n",
            kind: Kind::Msinfo32,
            verdict: Verdict::Leftovers,
            ..ROW
        },
    ]);
}

#[test]
fn get_process() {
    check(&[Row {
        name: "names without endings are possible",
        text: "Handles  NPM(K)    PM(K)      WS(K)     CPU(s)     Id  SI ProcessName\n-------  ------    -----      -----     ------     --  -- -----------\n   1204      88   251000     190000      12.30   3120   0 avp\n    500      30    40000      60000       1.10   7700   1 explorer\n",
        verdict: Verdict::Possible,
        os: Os::Unknown,
        ..ROW
    }]);
}
