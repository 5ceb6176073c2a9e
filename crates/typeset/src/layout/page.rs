//! Cutting the column into pages.

use std::collections::HashMap;

use crate::layout::flow::{Flow, Folio, Head, Heading, Panel, Slab, fill, lower};
use crate::layout::line::Area;
use crate::layout::text::Lead;
use crate::style::Style;
use crate::{Fragment, Page, Problem};

/// Pages, and what has still to be settled about them.
#[derive(Debug, Default)]
pub struct Paged {
    /// The pages, without links and furniture.
    pub pages: Vec<Page>,
    /// The links, by page, in reading order.
    pub areas: Vec<(usize, Area)>,
    /// Page and height of everything that links can lead to.
    pub targets: HashMap<Lead, (usize, f32)>,
    /// Page and height of the headings.
    pub headings: Vec<(Heading, usize, f32)>,
    /// The page numbers to be printed, by the page they are printed on, in reading order.
    pub folios: Vec<(usize, Folio)>,
    /// The lines of the Markdown whose slabs reach over the floor of their page.
    pub overfull: Vec<usize>,
    /// What is wrong with header rows that would have to be repeated and are too high for that.
    pub top_heavy: Vec<Problem>,
}

/// Cuts the column into pages. Slabs that keep with the next share a page with it as long as a page can hold them.
pub fn paginate(style: &Style, flow: Flow) -> Paged {
    let Flow {
        slabs,
        heads,
        mut panels,
        ..
    } = flow;
    panels.sort_by_key(|panel| (panel.first, usize::MAX - panel.end));
    let outlines: Vec<_> = slabs.iter().map(Outline::new).collect();
    let mut cutter = Cutter::new(style, heads, panels);
    let mut keeps = false;
    for (index, slab) in slabs.into_iter().enumerate() {
        let together = if keeps { 1 } else { group(&outlines, index) };
        keeps = slab.keeps;
        let group = outlines.get(index..index + together).unwrap_or_default();
        cutter.push(index, slab, group);
    }
    cutter.finish()
}

/// What counts for how slabs share a page.
#[derive(Debug, Clone, Copy)]
struct Outline {
    above: f32,
    /// The least height that it takes on a page.
    height: f32,
    snaps: bool,
    keeps: bool,
    vanishes: bool,
}

impl Outline {
    fn new(slab: &Slab) -> Self {
        let height = slab.tall.as_ref().map_or(slab.height, |tall| tall.least());
        let Slab {
            above,
            snaps,
            keeps,
            vanishes,
            ..
        } = *slab;
        Self {
            above,
            height,
            snaps,
            keeps,
            vanishes,
        }
    }
}

/// How many slabs from `first` on stay together.
fn group(outlines: &[Outline], first: usize) -> usize {
    let following = outlines.iter().skip(first);
    following.take_while(|outline| outline.keeps).count() + 1
}

struct Cutter<'a> {
    style: &'a Style,
    heads: Vec<Head>,
    panels: Vec<Panel>,
    /// The panels that reach over this page, and the next one to come.
    open: Vec<Panel>,
    next_panel: usize,
    paged: Paged,
    page: Vec<Fragment>,
    /// Index, upper and lower edge of the slabs of this page.
    extents: Vec<(usize, f32, f32)>,
    y: f32,
    breaks: bool,
}

/// Slabs that reach over the page's floor by less than this, in points, fit.
const ROUNDING: f32 = 0.01;

impl<'a> Cutter<'a> {
    fn new(style: &'a Style, heads: Vec<Head>, panels: Vec<Panel>) -> Self {
        Self {
            style,
            heads,
            panels,
            open: Vec::new(),
            next_panel: 0,
            paged: Paged::default(),
            page: Vec::new(),
            extents: Vec::new(),
            y: style.sheet.top,
            breaks: false,
        }
    }

    /// Places a slab, on a new page if it or the slabs that stay with it do not fit on this one.
    fn push(&mut self, index: usize, slab: Slab, group: &[Outline]) {
        if slab.breaks {
            self.breaks = true;
            return;
        }
        let is_full = self.bottom(group) > self.style.sheet.floor() + ROUNDING;
        if !self.extents.is_empty() && (is_full || self.breaks) {
            self.end_page();
            self.repeat(slab.head);
        }
        self.breaks = false;
        if slab.vanishes && self.extents.is_empty() {
            return;
        }
        let top = self.top(self.y, &Outline::new(&slab), self.extents.is_empty());
        match slab.tall.is_some() {
            true => self.place_tall(index, slab, top),
            false => self.place(index, slab, top),
        }
    }

    /// The lower edge of some slabs if they were placed here.
    fn bottom(&self, group: &[Outline]) -> f32 {
        let (mut y, mut is_head) = (self.y, self.extents.is_empty());
        for outline in group
            .iter()
            .filter(|outline| !(outline.vanishes && self.extents.is_empty()))
        {
            y = self.top(y, outline, is_head) + outline.height;
            is_head = false;
        }
        y
    }

    /// Where the upper edge of a slab comes to lie below `y`.
    fn top(&self, y: f32, outline: &Outline, is_head: bool) -> f32 {
        if is_head {
            return y;
        }
        let top = y + outline.above;
        if !outline.snaps {
            return top;
        }
        let (start, rhythm) = (self.style.sheet.top, self.style.rhythm);
        start + ((top - start) / rhythm - ROUNDING).ceil() * rhythm
    }

    fn repeat(&mut self, head: Option<usize>) {
        let below = head.and_then(|head| self.heads.get(head)).map(|head| head.below);
        below.into_iter().for_each(|above| self.repeat(above));
        let Some(head) = head.and_then(|head| self.heads.get(head)) else {
            return;
        };
        self.paged.top_heavy.extend(head.top_heavy.clone());
        let y = self.y;
        self.page.extend(head.fragments.iter().cloned().map(|mut fragment| {
            lower(&mut fragment, y);
            fragment
        }));
        self.y += head.height;
    }

    fn place(&mut self, index: usize, slab: Slab, top: f32) {
        let page = self.paged.pages.len();
        for mut fragment in slab.fragments {
            lower(&mut fragment, top);
            self.page.push(fragment);
        }
        for mut area in slab.areas {
            area.rect.y += top;
            if matches!(area.link.lead, Lead::Note(_)) {
                self.paged
                    .targets
                    .entry(Lead::Mark(area.link.node))
                    .or_insert((page, area.rect.y));
            }
            self.paged.areas.push((page, area));
        }
        for target in slab.targets {
            self.paged.targets.entry(target).or_insert((page, top));
        }
        if let Some(heading) = slab.heading {
            self.paged.headings.push((heading, page, top));
        }
        self.paged
            .folios
            .extend(slab.folios.into_iter().map(|folio| (page, folio)));
        self.y = top + slab.height;
        if self.y > self.style.sheet.floor() + ROUNDING {
            self.paged.overfull.push(slab.source_line);
        }
        self.extents.push((index, top, self.y));
    }

    /// Places a row that is higher than a page on as many pages as it takes.
    fn place_tall(&mut self, index: usize, slab: Slab, top: f32) {
        let (head, keeps) = (slab.head, slab.keeps);
        let (mut tall, mut top) = (slab.tall, top);
        while let Some(row) = tall {
            let (part, rest) = row.split(self.style.sheet.floor() - top);
            self.place(index, Slab { keeps, ..part }, top);
            tall = rest;
            if tall.is_some() {
                self.end_page();
                self.repeat(head);
                top = self.y;
            }
        }
    }

    fn end_page(&mut self) {
        let mut fragments = self.grounds();
        fragments.append(&mut self.page);
        self.paged.pages.push(Page {
            fragments,
            links: Vec::new(),
        });
        self.extents.clear();
        self.y = self.style.sheet.top;
    }

    /// The grounds and bars behind the slabs of this page.
    fn grounds(&mut self) -> Vec<Fragment> {
        let (Some(&(first, ..)), Some(&(last, ..))) = (self.extents.first(), self.extents.last()) else {
            return Vec::new();
        };
        while let Some(panel) = self.panels.get(self.next_panel).filter(|panel| panel.first <= last) {
            self.open.push(panel.clone());
            self.next_panel += 1;
        }
        self.open.retain(|panel| panel.end > first);
        let mut grounds = Vec::new();
        for panel in &self.open {
            let from = self.extents.partition_point(|(index, ..)| *index < panel.first);
            let to = self.extents.partition_point(|(index, ..)| *index < panel.end);
            let behind = self.extents.get(from..to).unwrap_or_default();
            let (Some(&(_, top, _)), Some(&(_, _, bottom))) = (behind.first(), behind.last()) else {
                continue;
            };
            let (thickness, color) = panel.bar;
            let height = bottom - top;
            grounds.extend(
                panel
                    .ground
                    .map(|ground| fill(panel.left, top, panel.width, height, ground)),
            );
            grounds.push(fill(panel.left, top, thickness, height, color));
        }
        grounds
    }

    fn finish(mut self) -> Paged {
        if !self.extents.is_empty() || self.paged.pages.is_empty() {
            self.end_page();
        }
        self.paged
    }
}
