//! Which folders reach other computers.

use safe_passage_core::passwords::{FileSystemKind, Place, Services, Surroundings};

fn services() -> Services {
    Services::parse(include_str!("../../../../assets/synchronised.toml")).expect("the data file")
}

fn synchronised(name: &str) -> Place {
    Place::Synchronised(name.to_owned())
}

#[test]
fn places_by_their_names() {
    let cases = [
        (r"C:\Users\a\OneDrive\Documents\out.csv", synchronised("OneDrive")),
        (r"C:\Users\a\OneDrive - A Firm\out.csv", synchronised("OneDrive")),
        (r"C:\Users\a\onedrive\out.csv", synchronised("OneDrive")),
        (r"C:\Users\a\Dropbox (Personal)\x\out.csv", synchronised("Dropbox")),
        (r"G:\My Drive\out.csv", synchronised("Google Drive")),
        (r"C:\Users\a\iCloudDrive\out.csv", synchronised("iCloud Drive")),
        ("/Users/a/Library/Mobile Documents/com~apple~CloudDocs/out.csv", synchronised("iCloud Drive")),
        ("/Users/a/Library/CloudStorage/GoogleDrive-a@b.example/x/out.csv", synchronised("Google Drive")),
        ("/Users/a/Library/CloudStorage/Tresor-A/out.csv", synchronised("CloudStorage")),
        ("/Users/a/Library/CloudStorage/Box-Box/out.csv", synchronised("Box")),
        ("/home/a/Nextcloud/out.csv", synchronised("Nextcloud")),
        ("/home/a/ownCloud - a@b.example/out.csv", synchronised("ownCloud")),
        ("/home/a/Box/out.csv", synchronised("Box")),
        ("/home/a/MEGA/deep/out.csv", synchronised("MEGA")),
        ("/home/a/pCloudDrive/out.csv", synchronised("pCloud")),
        ("/home/a/Yandex.Disk/out.csv", synchronised("Yandex.Disk")),
        (r"D:\Kept\Cloud\out.csv", synchronised("OneDrive")),
        (r"\\server\share\out.csv", Place::Network),
        (r"\\?\UNC\server\share\out.csv", Place::Network),
        (r"\\server\share\Dropbox\out.csv", synchronised("Dropbox")),
        (r"\\?\C:\Users\a\out.csv", Place::Local),
        (r"\\.\C:\out.csv", Place::Local),
        (r"C:\Users\a\Documents\OneDriver\out.csv", Place::Local),
        (r"C:\Users\a\My Dropbox notes\out.csv", Place::Local),
        ("/home/a/work/box/out.csv", Place::Local),
        ("/home/ab/Box/out.csv", Place::Local),
        ("/home/a/Documents/OneDrive.csv", Place::Local),
        (r"D:\Kept\Cloudy\out.csv", Place::Local),
        ("", Place::Local),
    ];
    let surroundings = Surroundings {
        home: Some("/home/a".to_owned()),
        variables: vec![
            ("OneDriveConsumer".to_owned(), r"D:\Kept\Cloud\".to_owned()),
            ("OneDrive".to_owned(), String::new()),
            ("HOME".to_owned(), "/home/a".to_owned()),
        ],
        file_system: FileSystemKind::Unknown,
    };
    for (path, expected) in cases {
        let place = services().place(path, &surroundings);
        assert_eq!(place, expected, "{path}");
        assert_eq!(place.message(path).is_some(), place.is_shared());
        assert_eq!(place.message_when_encrypted().is_some(), place.is_shared());
    }
}

#[test]
fn places_by_their_disk() {
    for (file_system, expected) in [
        (FileSystemKind::Unknown, Place::Local),
        (FileSystemKind::Local, Place::Local),
        (FileSystemKind::Removable, Place::Removable),
        (FileSystemKind::Network, Place::Network),
    ] {
        let surroundings = Surroundings { file_system, ..Surroundings::default() };
        assert_eq!(services().place("/x/out.csv", &surroundings), expected);
        assert_eq!(services().place("/x/Dropbox/out.csv", &surroundings), synchronised("Dropbox"), "the name says more");
    }
}

#[test]
fn disks_of_linux() {
    let mounts = "22 28 0:20 / / rw,relatime shared:1 - ext4 /dev/sda1 rw\n\
        30 22 0:40 / /home/a/far\\040away rw - nfs4 server:/x rw\n\
        31 22 0:41 / /mnt/c rw - 9p C:\\134 rw,aname=drvfs\n\
        32 22 0:42 / /mnt/host rw - 9p hostshare rw,trans=virtio\n\
        33 22 0:43 / /run/media/a/STICK rw - vfat /dev/sdb1 rw\n\
        34 22 0:44 / /srv/x rw master:1 - cifs //server/x rw\n\
        35 34 0:45 / /srv/x/over rw - tmpfs tmpfs rw\n\
        36 22 0:46 / /mnt/rc rw - fuse.rclone remote: rw\n\
        37 36 0:47 / /mnt/rc rw - ext4 /dev/sdc1 rw\n\
        a line that is none\n";
    for (path, expected) in [
        ("/home/a/out.csv", FileSystemKind::Local),
        ("/home/a/far away/out.csv", FileSystemKind::Network),
        ("/home/a/far away too/out.csv", FileSystemKind::Local),
        ("/mnt/c/Users/out.csv", FileSystemKind::Local),
        ("/mnt/host/out.csv", FileSystemKind::Network),
        ("/run/media/a/STICK/out.csv", FileSystemKind::Removable),
        ("/srv/x/out.csv", FileSystemKind::Network),
        ("/srv/x/over/out.csv", FileSystemKind::Local),
        ("/mnt/rc/out.csv", FileSystemKind::Local),
    ] {
        assert_eq!(services().file_system(mounts, path), expected, "{path}");
    }
    assert_eq!(services().file_system("", "/x"), FileSystemKind::Unknown);
}

#[test]
fn the_data_names_every_service_once() {
    let names: Vec<String> = include_str!("../../../../assets/synchronised.toml")
        .lines()
        .filter_map(|line| line.strip_prefix("name = "))
        .map(ToOwned::to_owned)
        .collect();
    let once: std::collections::BTreeSet<&String> = names.iter().collect();
    assert_eq!(names.len(), once.len());
    assert!(services().variables().any(|name| name == "OneDrive"));
}
