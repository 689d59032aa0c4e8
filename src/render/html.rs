//! A page as HTML: for the browser, the printer, and for whom the window does not open.

use std::fmt::Write as _;

use super::page::{Block, Choice, Control, PageView, Row, Timeline, Tone};
use super::qr::Modules;
use crate::session::Session;
use crate::text::Words;

/// The look of the documents: the window's own colours, nothing loaded from anywhere.
const STYLE: &str = "
:root{--ink:#1B2430;--ink2:#3B4552;--ink3:#56606C;--paper:#fff;--line:#E4E2DC;--accent:#0B6B66;--att:#7A3E00;--attp:#FCEFDD;--fine:#07534F;--finep:#E1F1EC;--quiet:#4B545F;--quietp:#EFEEEA}
@media(prefers-color-scheme:dark){:root{--ink:#F1EFEA;--ink2:#CFD3D6;--ink3:#A9B0B6;--paper:#1A1E22;--line:#343A40;--accent:#6FCFC3;--att:#F4C283;--attp:#402D15;--fine:#8FDBCF;--finep:#143834;--quiet:#C3C8CD;--quietp:#2B3137}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:44rem;padding:2.5rem 1.5rem;background:var(--paper);color:var(--ink2);font:1.0625rem/1.5 Inter,system-ui,sans-serif}
h1,h2,h3{color:var(--ink);line-height:1.25;margin:1.6em 0 .5em}h1{font-size:1.9rem;margin-top:0}h2{font-size:1.2rem}h3{font-size:1rem;margin-top:0}
.lead{font-size:1.125rem}a{color:var(--accent);overflow-wrap:anywhere}
.card,ul.rows{border:1px solid var(--line);border-radius:14px;padding:1rem 1.2rem;margin:1rem 0}
ul.rows{list-style:none;padding:0}ul.rows li{padding:.8rem 1.2rem;border-top:1px solid var(--line)}ul.rows li:first-child{border-top:0}
.row-title{color:var(--ink);font-weight:600;overflow-wrap:anywhere}.note{color:var(--ink3)}
.badge{float:right;margin-left:1rem;padding:.1rem .7rem;border-radius:1rem;font-size:.875rem;font-weight:600}
.attention{color:var(--att);background:var(--attp)}.fine{color:var(--fine);background:var(--finep)}.quiet{color:var(--quiet);background:var(--quietp)}
table{border-collapse:collapse;width:100%}td,th{border-top:1px solid var(--line);padding:.5rem;text-align:left;vertical-align:top}
p.attention,p.fine,p.quiet{padding:.8rem 1.2rem;border-radius:14px}
.sides{display:grid;grid-template-columns:repeat(auto-fit,minmax(15rem,1fr));gap:1rem}.sides .card{margin:0}
code{display:block;padding:.7rem 1rem;border-radius:11px;background:var(--quietp);color:var(--ink)}
pre{padding:.7rem 1rem;border-radius:11px;background:var(--quietp);color:var(--ink);font-size:.8125rem;white-space:pre-wrap;overflow-wrap:anywhere}
dl.large{display:grid;grid-template-columns:repeat(auto-fit,minmax(13rem,1fr));gap:1.2rem;margin:1.5rem 0}dl.large div{break-inside:avoid}
dl.large dt{color:var(--ink3)}dl.large dd{margin:0;color:var(--ink);font-size:1.75rem;line-height:1.25;font-weight:600;overflow-wrap:anywhere}
ol.line{list-style:none;padding-left:1.8rem;border-left:4px solid var(--accent)}ol.line li{margin:.5rem 0}ol.line summary{list-style-position:outside}
summary{color:var(--accent);cursor:pointer}footer{margin-top:2.5rem;border-top:1px solid var(--line);padding-top:1rem;font-size:.875rem;color:var(--ink3)}
figure.qr{display:flex;flex-wrap:wrap;align-items:center;gap:1rem;margin:1rem 0}figure.qr svg{width:11rem;height:11rem;flex:none;print-color-adjust:exact}
figcaption{flex:1 1 12rem;overflow-wrap:anywhere}
@page{margin:16mm}
@media print{:root{--ink:#000;--ink2:#1B2430;--ink3:#3B4552;--paper:#fff;--line:#8A8F96;--accent:#1B2430;--att:#000;--attp:#fff;--fine:#000;--finep:#fff;--quiet:#000;--quietp:#fff}
details>*{display:block}details::details-content{display:block;content-visibility:visible}body{padding:0;max-width:none;font-size:11pt}
h1,h2,h3{break-after:avoid}li,tr,.card,figure{break-inside:avoid}.badge,p.attention,p.fine,p.quiet{border:1px solid var(--line)}figure.qr svg{width:38mm;height:38mm}}
";

/// A whole page as one HTML document that needs nothing else.
#[must_use]
pub fn whole(session: &Session, page: &PageView) -> String {
    let words = &session.words;
    let mut body = String::new();
    // Writing into a string can't fail.
    _ = write!(body, "<h1>{}</h1>\n<p class=\"lead\">{}</p>\n", escape(&page.headline), escape(&page.lead));
    blocks(&mut body, &page.blocks);
    let number = words.say(&safe_passage_core::message!("page-number", number = i64::from(page.number)));
    let foot = format!("{} · {} · {}", words.word("program-name"), number, words.date(session.today()));
    document(words, &page.headline, "", &body, &foot)
}

/// The frame of a document in the house's look: `head` is HTML for its head, `body` for its middle, `foot` the text of its
/// last line.
#[must_use]
pub fn document(words: &Words, title: &str, head: &str, body: &str, foot: &str) -> String {
    format!(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <title>{}</title>\n{head}<style>{STYLE}</style>\n</head>\n<body>\n<main>\n{body}</main>\n<footer><p>{}</p><p>{}</p></footer>\n</body>\n</html>\n",
        escape(words.tag()),
        escape(title),
        escape(&words.word("independent")),
        escape(foot),
    )
}

/// Text that stands for itself in HTML.
#[must_use]
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            _ => out.push(letter),
        }
    }
    out
}

fn tone_class(tone: Tone) -> &'static str {
    match tone {
        Tone::Quiet => "quiet",
        Tone::Fine => "fine",
        Tone::Attention => "attention",
    }
}

fn badge(badge: Option<&(Tone, String)>) -> String {
    badge.map_or_else(String::new, |(tone, word)| format!("<span class=\"badge {}\">{}</span>", tone_class(*tone), escape(word)))
}

fn blocks(out: &mut String, list: &[Block]) {
    for block in list {
        one(out, block);
    }
}

fn one(out: &mut String, block: &Block) {
    match block {
        Block::Heading(text) => _ = writeln!(out, "<h2>{}</h2>", escape(text)),
        Block::Text(text) => _ = writeln!(out, "<p>{}</p>", escape(text)),
        Block::Steps(steps) => {
            out.push_str("<ol>\n");
            for step in steps {
                _ = writeln!(out, "<li>{}</li>", escape(step));
            }
            out.push_str("</ol>\n");
        }
        Block::Note { tone, text } | Block::News { tone, text } => {
            _ = writeln!(out, "<p class=\"{}\">{}</p>", tone_class(*tone), escape(text).replace('\n', "<br>"));
        }
        Block::Rows(list) => rows(out, list),
        Block::Table(table) => {
            out.push_str("<table><tr><th></th>");
            for column in &table.columns {
                _ = write!(out, "<th scope=\"col\">{}</th>", escape(column));
            }
            out.push_str("</tr>\n");
            for (question, answers) in &table.rows {
                _ = write!(out, "<tr><th scope=\"row\">{}</th>", escape(question));
                for answer in answers {
                    _ = write!(out, "<td>{}</td>", escape(answer));
                }
                out.push_str("</tr>\n");
            }
            out.push_str("</table>\n");
        }
        Block::Timeline(timeline) => line(out, timeline),
        Block::Sides(sides) => {
            out.push_str("<div class=\"sides\">\n");
            for side in sides {
                _ = writeln!(
                    out,
                    "<div class=\"card\"><h3>{}</h3><p>{}</p>{}</div>",
                    escape(&side.title),
                    escape(&side.text),
                    link(&side.source.label, &side.source.address)
                );
            }
            out.push_str("</div>\n");
        }
        Block::Choice { label, options } | Block::Checks { label, items: options } => choices(out, label, options),
        Block::Pick { label, chosen, .. } => _ = writeln!(out, "<p>{}: {}</p>", escape(label), escape(chosen)),
        Block::Fold { label, blocks: inner, .. } => {
            _ = writeln!(out, "<details><summary>{}</summary>", escape(label));
            blocks(out, inner);
            out.push_str("</details>\n");
        }
        Block::Controls(controls) => controls_text(out, controls),
        Block::Link { label, address } => {
            _ = writeln!(out, "<p>{}<br><span class=\"note\">{}</span></p>", link(label, address), escape(address));
        }
        Block::Qr { label, address } => qr(out, label, address),
        Block::Command(command) => _ = writeln!(out, "<code>{}</code>", escape(command)),
        Block::Large(items) => {
            out.push_str("<dl class=\"large\">\n");
            for item in items {
                _ = writeln!(out, "<div><dt>{}</dt><dd>{}</dd></div>", escape(&item.label), escape(&item.text));
            }
            out.push_str("</dl>\n");
        }
        Block::Exact(text) => _ = writeln!(out, "<pre>{}</pre>", escape(text)),
        Block::Progress { label, done, total } => _ = writeln!(out, "<p>{} ({done}/{total})</p>", escape(label)),
        Block::Card(card) => {
            _ = writeln!(
                out,
                "<div class=\"card\">{}<h3>{}</h3><p class=\"note\">{}</p>",
                badge(card.badge.as_ref()),
                escape(&card.title),
                escape(&card.subtitle)
            );
            blocks(out, &card.blocks);
            out.push_str("</div>\n");
        }
        // What is typed into a form stays in the program; on paper there is nothing to type.
        // A page that was saved can be read by others.
        Block::Form(_) | Block::Private(_) => {}
    }
}

/// A link, and only to where a browser can go.
fn link(label: &str, address: &str) -> String {
    if address.starts_with("https://") {
        format!("<a href=\"{}\" rel=\"noreferrer noopener\">{}</a>", escape(address), escape(label))
    } else {
        escape(label)
    }
}

/// The code as a picture in the page itself, black on white in every appearance, with the address beside it.
fn qr(out: &mut String, label: &str, address: &str) {
    out.push_str("<figure class=\"qr\">");
    if let Some(modules) = Modules::of(address) {
        let side = modules.side_with_edge();
        _ = write!(
            out,
            "<svg role=\"img\" aria-label=\"{}\" viewBox=\"0 0 {side} {side}\" shape-rendering=\"crispEdges\">\
             <path fill=\"#fff\" d=\"M0 0h{side}v{side}H0z\"/><path fill=\"#000\" d=\"{}\"/></svg>",
            escape(&format!("{label}: {address}")),
            modules.path()
        );
    }
    let (label, shown) = (escape(label), link(address, address));
    _ = writeln!(out, "<figcaption><span class=\"row-title\">{label}</span><br>{shown}</figcaption></figure>");
}

fn rows(out: &mut String, rows: &[Row]) {
    out.push_str("<ul class=\"rows\">\n");
    for row in rows {
        _ = writeln!(
            out,
            "<li>{}<div class=\"row-title\">{}</div><div class=\"note\">{}</div></li>",
            badge(row.badge.as_ref()),
            escape(&row.title),
            escape(&row.note)
        );
    }
    out.push_str("</ul>\n");
}

fn choices(out: &mut String, label: &str, options: &[Choice]) {
    if !label.is_empty() {
        _ = writeln!(out, "<p>{}</p>", escape(label));
    }
    out.push_str("<ul>\n");
    for option in options {
        let mark = if option.chosen { "&#9745;" } else { "&#9744;" };
        _ = writeln!(out, "<li>{mark} {}<br><span class=\"note\">{}</span></li>", escape(&option.label), escape(&option.note));
    }
    out.push_str("</ul>\n");
}

/// On paper a button is a thing that the program can do.
fn controls_text(out: &mut String, controls: &[Control]) {
    let labels: Vec<String> = controls.iter().map(|control| escape(&control.label)).collect();
    _ = writeln!(out, "<p class=\"note\">[{}]</p>", labels.join("] ["));
}

/// The dates in order; what there is to read about one opens under it, without a script.
fn line(out: &mut String, timeline: &Timeline) {
    out.push_str("<ol class=\"line\">\n");
    for mark in &timeline.marks {
        let words = format!("<strong>{}</strong><br><span class=\"note\">{}</span>", escape(&mark.title), escape(&mark.note));
        if mark.details.is_empty() {
            _ = writeln!(out, "<li>{words}</li>");
        } else {
            _ = writeln!(out, "<li><details><summary>{words}</summary>");
            blocks(out, &mark.details);
            out.push_str("</details></li>\n");
        }
    }
    out.push_str("</ol>\n");
}
