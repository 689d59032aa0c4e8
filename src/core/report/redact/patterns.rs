//! Forms of what is private. Each is tried on every text of a report.

use std::sync::LazyLock;

use regex::Regex;

/// Classes beyond `\w`, `\d` and `\s` are not among the engine's features that the program has; the tests' own libraries bring
/// more of them, so only the built program shows that one is missing (the walk opens the page that needs all of these).
fn pattern(text: &str) -> Regex {
    Regex::new(text).expect("a pattern that is checked by the tests")
}

macro_rules! patterns {
    ($($name:ident = $text:expr;)*) => {
        $(pub(super) static $name: LazyLock<Regex> = LazyLock::new(|| pattern($text));)*
    };
}

// A name between quotation marks may have any letters; one without ends where a table's next column begins.
patterns! {
    LABELLED_PERSON = r#"(?i)\b((?:registered[ _-]?owner|full[ _-]?name|user[ _-]?name|logged[ _-]?on[ _-]?user|logon[ _-]?user|user[ _-]?id|loaded profiles|benutzername|nombre de usuario|usuario|owner|user|account(?:[ _-]?name)?|login)["']?[ \t]*[:=][ \t]*["']?)([^"'\r\n;,|\t<>]{1,64})"#;
    LABELLED_MACHINE = r#"(?i)\b((?:host[ _-]?name|computer[ _-]?name|machine[ _-]?name|system name|device[ _-]?name|pc[ _-]?name|node[ _-]?name|dns[ _-]?host[ _-]?name|netbios[ _-]?name|user[ _-]?domain|domain(?:[ _-]?name)?|workgroup|logon[ _-]?server|host|computer|equipo|rechnername)["']?[ \t]*[:=][ \t]*["']?\\*)([^"'\s;,|<>\\/]{1,64})"#;
    LABELLED_NUMBER = r#"(?i)\b((?:serial(?:[ _-]?(?:number|no\.?|nr\.?))?|s/n|service[ _-]?tag|asset[ _-]?tag|machine[ _-]?(?:guid|id)|hardware[ _-]?uuid|uuid|device[ _-]?id|installation[ _-]?id|product[ _-]?id|IOPlatformUUID|IOPlatformSerialNumber|hwid)["']?[ \t]*(?:\([a-z]+\))?[ \t]*[:=][ \t]*["']?)([^"'\s;,|<>]{3,80})"#;
    LABELLED_SECRET = r#"(?i)\b((?:activation[ _-]?(?:code|key)|licen[cs]e[ _-]?(?:key|code|number|id)|product[ _-]?key|serial[ _-]?key|recovery[ _-]?key|pass(?:word|phrase|wd)|pwd|contraseña|secret|access[ _-]?token|token|api[ _-]?key|pin)["']?[ \t]*[:=][ \t]*["']?)([^"'\s;,&<>]{2,200})"#;
    LABELLED_NETWORK = r#"(?i)\b((?:b?ssid|wi-?fi(?:[ _-]?(?:network|name))?|wlan)["']?[ \t]*[:=][ \t]*["']?)([^"'\r\n;,|\t<>]{1,40})"#;
    RAN_BY = r"(?i)\b(ran by )([^\r\n(]{1,64}?)( \([^)\r\n]*\))?( on )(\S{1,64})";
    APPLE_MACHINE = r"(?i)\b([\w-]{2,32})['’]?s[ -](macbook(?:[ -](?:pro|air))?|imac(?:[ -]pro)?|mac[ -]?(?:mini|studio|pro)|iphone|ipad|laptop|desktop|computer|pc|mbp|mba)\b";
    APPLE_MACHINE_OF = r"(?i)\b(macbook(?:[ -](?:pro|air))?|imac|mac[ -]mini|iphone|ipad|pc|port[aá]til|computadora|ordenador)[ -]de[ -]([\w-]{2,32})";
    MADE_MACHINE = r"\b(?:DESKTOP-[A-Z0-9]{7}|LAPTOP-[A-Z0-9]{8}|WIN-[A-Z0-9]{11}|MININT-[A-Z0-9]{7})\b";
    NETWORK_PATH = r#"(^|[\s"'=(,;|\[])(\\{2}|\\{4})((?:[?.]\\{1,2}UNC\\{1,2})?)([^\\/\s"'<>|?*:.$][^\\/\s"'<>|?*:]{0,252})(\\{1,2})([^\\/"'<>|?*:\r\n\t]{1,80})"#;
    HOST_OF_ADDRESS = r"(?i)\b(smb|cifs|file|afp|nfs|ftps?|sftp|ssh|rdp|vnc)://([^/\s<>@:]+)";
    SIGNED_ADDRESS = r"(?i)\b([a-z][a-z0-9+.-]{1,15}://)[^/\s@<>]+@";
    HOME_OF = r#"(^|[\s"'=:(\[])~([A-Za-z_][\w.-]{0,31})([/\\])"#;
    OTHER_PLACES = r"(?i)(/run/media/|/media/|/var/(?:spool/)?mail/|/var/spool/cron/(?:crontabs/)?|/var/folders/[^/\s]{1,8}/)([^/\s<>]+)";
    DISK = r"(/Volumes/)([^/\r\n<>:]+)";
    MADE_UNIT = r"\b(home-)([A-Za-z_][A-Za-z0-9_]{0,31})((?:-[^\s]{0,120})?\.(?:mount|automount|swap))\b";
    ENCODED_PATH = r"(?i)((?:%5C|%2F)+(?:users|home)(?:%5C|%2F)+)((?:[^\s%<>&?]|%(?:[0134689A-F][0-9A-F]|2[0-9A-E]|5[0-9ABDEF]|7[0-9A-F]))+)";
    BELOW_USER = r#"(<user>)([\\/]+)([^"'<>|*?\r\n\t]+)"#;
    MAIL = r"[\w.!#$&'*+=?^`{|}~-]+(?:@|%40)[\w-]+(?:\.[\w-]+)*\.[^\W\d_]{2,24}\b";
    CARD = r"\b[0-9A-Fa-f]{2}(?:[:-][0-9A-Fa-f]{2}){5}(?:[:-][0-9A-Fa-f]{2}){0,2}\b|\b[0-9A-Fa-f]{4}\.[0-9A-Fa-f]{4}\.[0-9A-Fa-f]{4}\b";
    BARE_CARD = r"\b[0-9A-Fa-f]{12}\b";
    GROUPS = r"(?i)\b[A-Z0-9]{5}(?:[ \t]?[-–—_][ \t]?[A-Z0-9]{5}){3,4}\b|\b[A-Z0-9]{5}(?: [A-Z0-9]{5}){3,4}\b";
    RECOVERY = r"\b\d{6}(?:-\d{6}){7}\b";
    LONG = r"[A-Za-z0-9+/_=-]{20,}";
    ACCOUNT_NUMBER = r"(?i)\bS-1-(?:5-21|12-1|5-80|5-82|5-90|11-96|15-2|15-3)(?:-\d+){1,14}";
    BARE_NUMBER = r"[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}";
    SIX = r"[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*";
    FOUR = r"\d{1,3}(?:\.\d{1,3}){3}";
    PHONE = r"\+\d{1,3}(?:[\s().-]{0,2}\d){7,13}|\(\d{3}\)\s?\d{3}[-.\s]\d{4}\b|\b\d{3}-\d{3}-\d{4}\b";
    VERSION_BEFORE = r"(?i)(?:\b(?:version|versión|ver|v|build|release)\b[ :=().]*|[_-])$";
    // Names of products say so too, of numbers that versions of programs begin with.
    PRODUCT_BEFORE = r"(?i)\b(?:kaspersky|lab|security|anti-?virus|agent|vpn|defender|microsoft|total|plus|premium|standard|platform|engine|framework|update|cloud|free|edition|endpoint|windows|linux|mac|server)\b[ :=().]*$";
}
