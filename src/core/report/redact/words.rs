//! Words that say what a field, a folder or a name is.

/// Words of systems and of this program that are nobody's name, whoever bears it.
pub(super) const COMMON: &str = "address admin administrator administrators all android antivirus antispyware any app appdata apple \
    application applications apps archive auto avp backup bin boot bsd build builtin cache cdrom chrome chromium cloud common \
    company computer config current data date default defender desktop dev device disk dns document documents domain download \
    downloads driver drivers edge email enrolled enterprise error etc exe expired extension extensions false fedora file files \
    firefox firewall floppy folder free full google group groups guest guests home host id image info inetpub installed \
    internet ipv4 ipv6 joined kernel key lab lan laptop library licence license linux local localhost localservice \
    localsystem lock log login mac machine macintosh macos mail managed media microsoft mnt mobile mode mozilla music name \
    network networkservice none normal not null off office on online operator opt organization owner package packages passive \
    password path personal phone pictures plus policy power premium present privacy private proc process product profile \
    program programs protection public publisher read real recovery registry remote resolver restart role root router run \
    running safe sbin scan secret security server service services setup shared shell snap snoozed software source sources \
    srv standard start starting state status stopped store suse sys system system32 systemprofile temp template test text \
    time tmp total trial true tunnel type ubuntu unknown update user username users usr valid var version video videos \
    virtual vpn winbind realmd samba sssd freeipa ldap nslcd entra azure intune jamf active directory web wifi win32 win64 windows wired wireless work workgroup workstation";

/// Names of fields that hold a name of a person or an account, whole.
pub(super) const NAMES_OF_PEOPLE: &[&str] = &[
    "user",
    "username",
    "users",
    "owner",
    "registeredowner",
    "account",
    "accountname",
    "fullname",
    "login",
    "logonuser",
    "loggedonuser",
    "person",
    "contact",
    "organization",
    "organisation",
    "registeredorganization",
    "profile",
    "useraccount",
];

/// Names of fields that hold a name of a machine or a network, whole.
pub(super) const NAMES_OF_MACHINES: &[&str] = &[
    "host",
    "hostname",
    "computer",
    "computername",
    "machine",
    "machinename",
    "domain",
    "domainname",
    "workgroup",
    "netbiosname",
    "dnshostname",
    "nodename",
    "devicename",
    "pcname",
];

/// Names of fields that hold another thing of one person or one machine, whole.
pub(super) const NUMBERS: &[&str] = &[
    "serial",
    "serialnumber",
    "machineguid",
    "machineid",
    "hardwareuuid",
    "uuid",
    "assettag",
    "servicetag",
    "productid",
    "sid",
    "ssid",
    "bssid",
    "phone",
    "mac",
    "macaddress",
    "ip",
    "ipaddress",
    "email",
    "mail",
    "address",
    "licencekey",
    "licensekey",
    "activationcode",
    "productkey",
    "password",
    "token",
    "secret",
    "key",
];

/// Folders below a user's own that hold programs' things, lower case; what is in them is kept.
pub(super) const OF_PROGRAMS: &[&str] =
    &["appdata", "application data", "local settings", "library", "applications", "snap", "start menu", "ntuser.dat"];

/// Folders below a user's own that everybody has, lower case.
pub(super) const OF_EVERYBODY: &[&str] = &[
    "documents",
    "my documents",
    "desktop",
    "downloads",
    "pictures",
    "music",
    "videos",
    "movies",
    "public",
    "documentos",
    "escritorio",
    "descargas",
    "dokumente",
    "schreibtisch",
];

/// Endings of programs, whose names tell the machine.
pub(super) const PROGRAMS: &[&str] = &[
    "exe", "msi", "msix", "appx", "dll", "sys", "dmg", "pkg", "deb", "rpm", "app", "run", "service", "plist", "kext", "cat",
    "inf",
];
