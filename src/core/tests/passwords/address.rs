//! Addresses: what is one, what is none, which host it names.

use safe_passage_core::passwords::address::{Kind, host, kind, parse};

#[test]
fn what_is_an_address() {
    let cases = [
        ("", Kind::Empty),
        ("   ", Kind::Empty),
        ("example.com", Kind::One),
        ("www.example.com", Kind::One),
        (" example.com ", Kind::One),
        ("Example.COM/path?query=1;2", Kind::One),
        ("https://example.com/a;b,c", Kind::One),
        ("http://example.com:8080/", Kind::One),
        ("http://router/", Kind::One),
        ("http://user:pass@example.com/", Kind::One),
        ("localhost", Kind::One),
        ("localhost:8080/x", Kind::One),
        ("192.168.1.1", Kind::One),
        ("[::1]:443", Kind::One),
        ("https://[2001:db8::1]/", Kind::One),
        ("пример.рф", Kind::One),
        ("例え.jp", Kind::One),
        ("xn--e1afmkfd.xn--p1ai", Kind::One),
        ("androidapp://com.example.app", Kind::One),
        ("ftp://files.example.com", Kind::One),
        ("example.com/?to=https://other.example/", Kind::One),
        ("a.example;b.example", Kind::Several),
        ("a.example, https://b.example/x", Kind::Several),
        ("https://a.example/x;https://b.example/y", Kind::Several),
        ("a.example b.example", Kind::Several),
        ("https://a.example/my file; and more", Kind::One),
        ("a.example/x b.example", Kind::Several),
        ("example.com is my site", Kind::NotAnAddress),
        ("my site: https://example.com", Kind::NotAnAddress),
        ("app://two words", Kind::NotAnAddress),
        ("txadmin", Kind::NotAnAddress),
        ("My program", Kind::NotAnAddress),
        ("setup.exe", Kind::NotAnAddress),
        ("C:\\Games\\game.exe", Kind::NotAnAddress),
        ("somebody@example.com", Kind::NotAnAddress),
        ("1.2.3", Kind::NotAnAddress),
        ("https://", Kind::NotAnAddress),
        ("http:///path", Kind::NotAnAddress),
        ("example..com", Kind::NotAnAddress),
        ("-example.com", Kind::NotAnAddress),
        ("https://example.com:port/", Kind::NotAnAddress),
        ("a.example;txadmin", Kind::NotAnAddress),
    ];
    for (text, expected) in cases {
        assert_eq!(kind(text), expected, "{text:?}");
    }
}

#[test]
fn hosts_keep_their_subdomain() {
    for (text, expected) in [
        ("https://Accounts.Example.com:443/x", Some("accounts.example.com")),
        ("example.com.", Some("example.com")),
        ("www.example.com", Some("www.example.com")),
        ("http://u:p@example.com", Some("example.com")),
        ("a.example;b.example", Some("a.example")),
        ("txadmin", None),
        ("", None),
    ] {
        assert_eq!(host(text).as_deref(), expected, "{text:?}");
    }
}

#[test]
fn a_scheme_is_added_only_where_there_is_none() {
    for (text, expected, site) in [
        ("example.com/a", "https://example.com/a", "https://example.com/"),
        (" a.example/my\tfile ü ", "https://a.example/my%09file%20ü", "https://a.example/"),
        ("HTTP://example.com:81/a?b#c", "HTTP://example.com:81/a?b#c", "HTTP://example.com:81/"),
    ] {
        let address = parse(text).expect("an address");
        let mut whole = String::new();
        address.write(&mut whole);
        assert_eq!((whole.as_str(), address.site().as_str()), (expected, site));
        assert_eq!(address.full_length(), whole.len());
    }
}
