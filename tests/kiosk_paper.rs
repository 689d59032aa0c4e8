//! What is taken home from a kiosk: the sheet holds everything whatever was answered, other programs read it, and the
//! codes on it are read back.

use std::collections::BTreeSet;
use std::io::Write as _;
use std::path::Path;
use std::process::Command;

use jiff::Timestamp;
use jiff::civil::date;
use safe_passage::data::Data;
use safe_passage::kiosk::sheet::{Contents, Mark, Sheet};
use safe_passage::kiosk::{outlines, paper, plan, take_home};
use safe_passage::render::qr::Modules;
use safe_passage::system::printer::{Point, Segment};
use safe_passage::text::{Words, languages};
use safe_passage_core::kiosk::answers::{Answers, Device, Passwords, Price, Product, Wish};
use safe_passage_core::providers::Shelf;

fn now() -> Timestamp {
    "2026-11-27T15:00:00Z".parse().expect("an instant")
}

/// The data, with every product of the catalogue marked by a shop whose shelves have the longest names.
fn data_of_a_shop() -> Data {
    let mut data = Data::load(None);
    let rows: Vec<String> = data
        .catalogue
        .products()
        .map(|product| format!("[[sold]]\nid = \"{}\"\nshelf = \"Security, aisle 12, B 34\"\n", product.id))
        .collect();
    let file = format!("schema = \"safe-passage.shop/1\"\n{}", rows.join("\n"));
    data.shelf = Shelf::parse(&file, &data.catalogue).expect("the shop's file is sound");
    data
}

fn every_answer() -> Vec<Answers> {
    let mut all = Vec::new();
    for product in Product::ALL {
        for device in Device::ALL {
            for passwords in Passwords::ALL {
                for wish in Wish::ALL {
                    for price in Price::ALL {
                        all.push(Answers {
                            product: Some(product),
                            device: Some(device),
                            passwords: Some(passwords),
                            wish: Some(wish),
                            price: Some(price),
                        });
                    }
                }
            }
        }
    }
    all
}

const LONG_SHOP: &str = "Electrónica y Computación Wolfeschlegelsteinhausenberger S.A.";
const LONG_LINK: &str =
    "https://downloads.example-of-a-shop-with-a-long-name.example/safe-passage/for-everybody/at-home/and-elsewhere/index.html";

fn sheet(answers: Answers, data: &Data, words: &Words, country: &str, link: Option<&str>) -> Sheet {
    let page = take_home(answers, data, now(), country, link);
    Sheet::of(&Contents { page: &page, words, shop: LONG_SHOP, date: date(2026, 11, 27), country })
}

#[test]
fn nothing_lies_beyond_the_edge_whatever_was_answered() {
    let data = data_of_a_shop();
    let mut smallest = f32::MAX;
    for language in languages() {
        let words = Words::load(&language.tag, None);
        // The US with its two dates on Letter, Germany with events of its own and of the Union on A4, and a country without.
        for (country, link) in [("US", Some(LONG_LINK)), ("DE", None), ("JP", None)] {
            let of_country = every_answer().into_iter().enumerate();
            for (_, answers) in of_country.filter(|(place, _)| place % if country == "US" { 13 } else { 53 } == 0) {
                let sheet = sheet(answers, &data, &words, country, link);
                smallest = smallest.min(sheet.text_size);
                for mark in &sheet.marks {
                    let (left, right, top, bottom) = match mark {
                        Mark::Line { x, baseline, size, weight, text, .. } => {
                            assert!(text.chars().all(|letter| weight.face().sign(letter).is_some()), "{text}");
                            let width = weight.face().width(text) * size;
                            (*x, x + width, baseline - size, baseline + size * 0.3)
                        }
                        Mark::Bar { x, y, width, height, .. } => (*x, x + width, *y, y + height),
                    };
                    let inside =
                        left >= 36.0 && right <= sheet.paper.width - 36.0 && top >= 36.0 && bottom <= sheet.paper.height - 36.0;
                    assert!(inside, "{country} {} {answers:?}: {mark:?}", language.tag);
                }
            }
        }
    }
    assert!(smallest >= 7.5, "the smallest type is {smallest} points, which is hard to read");
}

/// What is drawn where no PDF is read lies where the PDF has it.
#[test]
fn the_shapes_of_the_sheet_lie_within_its_edges() {
    let data = data_of_a_shop();
    for (tag, country) in [("en-US", "US"), ("es", "ES")] {
        let sheet = sheet(Answers::default(), &data, &Words::load(tag, None), country, None);
        let shapes = outlines::shapes(&sheet);
        assert_eq!(shapes.len(), sheet.marks.len());
        for (shape, mark) in shapes.iter().zip(&sheet.marks) {
            let points = shape.path.iter().flat_map(|segment| match *segment {
                Segment::Move(point) | Segment::Line(point) => vec![point],
                Segment::Curve(first, second, end) => vec![first, second, end],
                Segment::Close => Vec::new(),
            });
            let points: Vec<Point> = points.collect();
            assert!(points.len() >= 4, "{mark:?} is drawn");
            for point in points {
                let inside =
                    (36.0..=sheet.paper.width - 36.0).contains(&point.x) && (36.0..=sheet.paper.height - 36.0).contains(&point.y);
                assert!(inside, "{point:?} of {mark:?}");
                let near = match mark {
                    Mark::Line { x, baseline, size, .. } => {
                        point.x >= x - size * 0.2 && (baseline - size * 1.1..baseline + size * 0.4).contains(&point.y)
                    }
                    Mark::Bar { x, y, width, height, .. } => {
                        (*x..=x + width).contains(&point.x) && (*y..=y + height).contains(&point.y)
                    }
                };
                assert!(near, "{point:?} of {mark:?}");
            }
            let moves = shape.path.iter().filter(|segment| matches!(segment, Segment::Move(_))).count();
            let closes = shape.path.iter().filter(|segment| matches!(segment, Segment::Close)).count();
            assert_eq!(moves, closes, "every outline is closed");
        }
    }
}

#[test]
fn every_step_and_every_address_stands_on_the_sheet() {
    let data = data_of_a_shop();
    for language in languages() {
        let words = Words::load(&language.tag, None);
        for answers in every_answer().into_iter().step_by(37) {
            let page = take_home(answers, &data, now(), "US", Some(LONG_LINK));
            let sheet = sheet(answers, &data, &words, "US", Some(LONG_LINK));
            let signs = |text: &str| text.chars().filter(|letter| !letter.is_whitespace()).collect::<String>();
            let lines = sheet.marks.iter().filter_map(|mark| match mark {
                Mark::Line { text, .. } => Some(text.as_str()),
                Mark::Bar { .. } => None,
            });
            let all = signs(&lines.collect::<String>());
            let how = page.steps.iter().flat_map(|step| step.how.iter().chain([&step.title])).map(|message| words.say(message));
            let dates = page.dates.iter().map(|dated| words.say(&dated.meaning));
            for text in how.chain(dates).chain([LONG_LINK.to_owned(), words.say(&page.closing)]) {
                assert!(all.contains(&signs(&text)), "{answers:?}: {text}");
            }
        }
    }
}

/// What a reader of codes sees in a picture of so many dots a side.
fn read_code(side: usize, dark: impl Fn(usize, usize) -> bool) -> String {
    let picture = |x: usize, y: usize| if dark(x, y) { 0 } else { 255 };
    let mut prepared = rqrr::PreparedImage::prepare_from_greyscale(side, side, picture);
    let codes = prepared.detect_grids();
    assert_eq!(codes.len(), 1, "one code is seen");
    codes[0].decode().expect("it can be read").1
}

#[test]
fn the_plan_fits_into_a_code_of_sane_size_and_is_read_back() {
    let data = Data::load(None);
    let mut plans = BTreeSet::new();
    for language in languages() {
        let words = Words::load(&language.tag, None);
        for answers in every_answer().into_iter().step_by(4) {
            for link in [None, Some(LONG_LINK)] {
                let page = take_home(answers, &data, now(), "US", link);
                let text = plan::plan(&page, &words);
                for step in &page.steps {
                    assert!(text.contains(&words.say(&step.brief)), "{text}");
                }
                plans.insert(text);
            }
        }
    }
    assert!(plans.len() > 50, "{} plans differ", plans.len());
    for (place, text) in plans.into_iter().enumerate() {
        let modules = Modules::of(&text).expect("a code");
        assert!(modules.side() <= 89, "{} modules for {} bytes: {text}", modules.side(), text.len());
        // Reading is slow, and one of five tells enough.
        if place % 5 > 0 {
            continue;
        }
        let (scale, edge) = (2, 4);
        let dark = |x: usize, y: usize| {
            let (x, y) = (x / scale, y / scale);
            x >= edge && y >= edge && modules.is_dark(x - edge, y - edge)
        };
        assert_eq!(read_code(modules.side_with_edge() * scale, dark), text);
    }
}

#[test]
fn nothing_of_a_person_is_in_the_link() {
    let mut data = Data::load(None);
    data.shelf = Shelf::default();
    for answers in every_answer().into_iter().step_by(5) {
        let address = take_home(answers, &data, now(), "US", None).link.address;
        assert!(data.knows_address(&address), "{address} stands in the data");
        assert!(address.starts_with("https://") && !address.contains(['?', '#', '@']), "{address}");
    }
    let page = take_home(Answers::default(), &data, now(), "US", Some("https://shop.example/?customer=7"));
    assert!(data.knows_address(&page.link.address), "an address with a query is not taken: {}", page.link.address);
    let page = take_home(Answers::default(), &data, now(), "US", Some("https://shop.example/safe-passage"));
    assert_eq!(page.link.address, "https://shop.example/safe-passage");
}

/// What a program of the system says about a file; its errors fail the test.
fn told(program: &str, arguments: &[&str], file: &Path) -> String {
    let output = Command::new(program)
        .args(arguments.iter().map(|argument| argument.replace("FILE", &file.display().to_string())))
        .output()
        .unwrap_or_else(|error| panic!("{program}: {error}; scripts/setup.sh test installs it"));
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{program}: {text}{}", String::from_utf8_lossy(&output.stderr));
    text
}

#[cfg(target_os = "linux")]
#[test]
fn other_programs_read_the_page() {
    let folder = tempfile::tempdir().expect("a folder");
    let data = data_of_a_shop();
    for (tag, country, size) in
        [("en-US", "US", "612 x 792"), ("es", "MX", "612 x 792"), ("es", "ES", "595 x 842"), ("en-US", "DE", "595 x 842")]
    {
        let words = Words::load(tag, None);
        let answers = Answers {
            device: Some(Device::Windows),
            passwords: Some(Passwords::Yes),
            wish: Some(Wish::Vpn),
            ..Answers::default()
        };
        let page = take_home(answers, &data, now(), country, None);
        let sheet = sheet(answers, &data, &words, country, None);
        let bytes = paper::pdf(&sheet);
        assert!(bytes.len() < 200_000, "{} bytes: the fonts are cut down", bytes.len());
        assert_eq!(bytes, paper::pdf(&sheet), "the same sheet makes the same file");
        let file = folder.path().join(format!("{tag}-{country}.pdf"));
        std::fs::File::create(&file).and_then(|mut made| made.write_all(&bytes)).expect("written");

        told("qpdf", &["--check", "FILE"], &file);
        let about = told("pdfinfo", &["FILE"], &file);
        let value = |name: &str| about.lines().find_map(|line| line.strip_prefix(name)).map(str::trim).unwrap_or_default();
        assert_eq!(value("Pages:"), "1");
        assert!(value("Page size:").starts_with(size), "{about}");
        assert_eq!(value("Title:"), words.say(&page.headline));

        let fonts = told("pdffonts", &["FILE"], &file);
        let fonts: Vec<Vec<&str>> = fonts.lines().skip(2).map(|line| line.split_whitespace().collect()).collect();
        assert_eq!(fonts.len(), 2, "{fonts:?}");
        for font in fonts {
            // Name, type in three words, encoding, then: embedded, subset, can be turned into text.
            assert_eq!(font[font.len() - 5..font.len() - 2], ["yes", "yes", "yes"], "{font:?}");
        }

        let text = told("pdftotext", &["-raw", "FILE", "-"], &file);
        let flat = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        for step in &page.steps {
            for line in step.how.iter().chain([&step.title]).map(|message| words.say(message)) {
                for line in line.lines() {
                    assert!(flat(&text).contains(&flat(line)), "{tag} {country}: {line:?} is not in\n{text}");
                }
            }
        }

        // Both codes, as a camera sees the printed page.
        let picture = folder.path().join("page");
        told("pdftoppm", &["-r", "200", "-gray", "-singlefile", "FILE", &picture.display().to_string()], &file);
        let codes = codes_of_picture(&picture.with_extension("pgm"));
        assert_eq!(codes, BTreeSet::from([plan::plan(&page, &words), page.link.address.clone()]), "{tag} {country}");
    }
}

/// The codes that are seen in a gray picture (PGM, binary).
fn codes_of_picture(file: &Path) -> BTreeSet<String> {
    let bytes = std::fs::read(file).expect("the picture");
    let head: Vec<&[u8]> = bytes.splitn(4, u8::is_ascii_whitespace).collect();
    let number = |text: &[u8]| std::str::from_utf8(text).ok().and_then(|text| text.parse::<usize>().ok()).expect("a number");
    let (width, height) = (number(head[1]), number(head[2]));
    let dots = &bytes[bytes.len() - width * height..];
    let mut prepared = rqrr::PreparedImage::prepare_from_greyscale(width, height, |x, y| dots[y * width + x]);
    prepared.detect_grids().iter().map(|code| code.decode().expect("it can be read").1).collect()
}
