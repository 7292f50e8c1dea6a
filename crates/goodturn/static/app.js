// What a page gains when scripts run: keys, a field that grows, dropping files, words read aloud.
// Nothing here is needed: every page works without it.

const $ = (selector, within = document) => within.querySelector(selector);
const KEYS_OFF = "goodturn-keys-off";

// A browser may refuse storage; the keys then simply stay on.
const remember = {
  get: (key) => { try { return localStorage.getItem(key); } catch { return null; } },
  set: (key, value) => { try { value ? localStorage.setItem(key, "1") : localStorage.removeItem(key); } catch { /* stays for this page */ } },
};

// --- keys -------------------------------------------------------------------------------------
const keys = $("#keys");
const keysSwitch = $("#keys-on");
let off = Boolean(remember.get(KEYS_OFF));
if (keysSwitch) {
  keysSwitch.checked = !off;
  keysSwitch.addEventListener("change", () => remember.set(KEYS_OFF, (off = !keysSwitch.checked)));
}
$("#keys-open")?.addEventListener("click", () => keys.showModal());

const go = { t: "/", p: "/people", c: "/came-by", 1: "/ten", b: "/bring-in", h: "/history", s: "/settings" };
const focusOr = (selector, address) => {
  const field = $(selector);
  if (!field) return void (location.href = address);
  field.focus();
  field.select?.();
};
// --- telling from anywhere: the page's own box if it has one, else the box over the page ---------
const box = $("#tell-here");
const tell = () => {
  if (box && !$("#line")) return void box.showModal();
  focusOr("#line", "/tell");
};
$(".nav-tell")?.addEventListener("click", (event) => {
  if (!box || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  box.showModal();
});
// A line that was begun is there again when its page did not come: until what was understood is shown.
const LINE = "goodturn-line";
const kept = {
  get: () => { try { return sessionStorage.getItem(LINE) ?? ""; } catch { return ""; } },
  set: (line) => { try { line ? sessionStorage.setItem(LINE, line) : sessionStorage.removeItem(LINE); } catch { /* stays on this page */ } },
};
if ($(".heard")) kept.set("");
for (const field of document.querySelectorAll(".tell:not(:has([name=about])) textarea[name=line]")) {
  if (!field.value) field.value = kept.get();
  field.addEventListener("input", () => kept.set(field.value));
}
if (location.hash === "#q") $("#q")?.focus();
// Letters typed before the page was ready, or put back by the browser, are looked up as well.
addEventListener("load", () => setTimeout(() => {
  const find = $("#q");
  if (find && find.value !== find.defaultValue) find.dispatchEvent(new Event("input", { bubbles: true }));
}, 50)); // htmx may start just after load
// --- go anywhere: a page, a person, something to do ---------------------------------------------
const palette = $("#palette");
const choices = () => [...palette.querySelectorAll("a[role=option]")];
const choose = (at) => {
  const all = choices();
  if (!all.length) return;
  const next = all[(at + all.length) % all.length];
  all.forEach((option) => option.setAttribute("aria-selected", String(option === next)));
  $("#palette-q").setAttribute("aria-activedescendant", next.id);
  next.scrollIntoView({ block: "nearest" });
};
const openPalette = () => {
  if (!palette || palette.open) return;
  palette.showModal();
  const field = $("#palette-q");
  field.value = "";
  field.focus();
  fill(field, 20);
};
// htmx may start just after the page was there: what is asked of it before is not heard.
const fill = (field, more) => {
  field.dispatchEvent(new Event("input", { bubbles: true }));
  setTimeout(() => palette.open && more && !field.value && !choices().length && fill(field, more - 1), 150);
};
palette?.addEventListener("keydown", (event) => {
  const all = choices();
  const at = all.findIndex((option) => option.getAttribute("aria-selected") === "true");
  if (event.key === "ArrowDown") choose(at + 1);
  else if (event.key === "ArrowUp") choose(at < 0 ? -1 : at - 1);
  else if (event.key === "Enter") (all[Math.max(at, 0)])?.click();
  else return;
  event.preventDefault();
});
palette?.addEventListener("click", (event) => event.target === palette && palette.close());
$("#palette-open")?.addEventListener("click", openPalette);
document.addEventListener("htmx:after:swap", () => palette?.open && choose(0));

let afterG = 0;
document.addEventListener("keydown", (event) => {
  const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && typing?.form?.matches(".tell")) {
    typing.form.requestSubmit();
    return;
  }
  if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "k") {
    event.preventDefault();
    openPalette();
    return;
  }
  if (off || typing || event.ctrlKey || event.metaKey || event.altKey || keys?.open || box?.open) return;
  const key = event.key.toLowerCase();
  if (Date.now() - afterG < 1500 && go[key]) {
    location.href = go[key];
  } else if (key === "g") {
    afterG = Date.now();
    return;
  } else if ($(`[data-key="${CSS.escape(key)}"]`)) {
    $(`[data-key="${CSS.escape(key)}"]`).click();
  } else if (key === "/") {
    focusOr("#q", "/people#q");
  } else if (key === "t") {
    tell();
  } else if (key === "?") {
    keys?.showModal();
  } else {
    return;
  }
  afterG = 0;
  event.preventDefault();
});

// --- a field that grows (browsers without field-sizing) ----------------------------------------
if (!CSS.supports("field-sizing", "content")) {
  document.addEventListener("input", ({ target }) => {
    if (target.tagName !== "TEXTAREA") return;
    target.style.height = "auto";
    target.style.height = `${target.scrollHeight + 2}px`;
  });
}

// --- dropping files: the file field takes them by itself; we show where, and what came ---------
for (const words of document.querySelectorAll(".drop-words")) {
  const hover = (on) => (event) => { event.preventDefault(); words.classList.toggle("over", on); };
  words.addEventListener("dragover", hover(true));
  words.addEventListener("dragleave", hover(false));
  words.addEventListener("drop", (event) => {
    hover(false)(event);
    const files = event.dataTransfer.files;
    if (files.length) $("input[type=file]", words).files = files;
    else $("textarea", words).value = event.dataTransfer.getData("text/plain");
  });
}
const drop = $(".drop");
if (drop) {
  const field = $("input[type=file]", drop);
  const list = $(".drop-list", drop);
  const hover = (on) => (event) => { event.preventDefault(); drop.classList.toggle("over", on); };
  drop.addEventListener("dragover", hover(true));
  drop.addEventListener("dragleave", hover(false));
  drop.addEventListener("drop", (event) => {
    hover(false)(event);
    if (event.dataTransfer.files.length) {
      field.files = event.dataTransfer.files;
      field.dispatchEvent(new Event("change"));
    }
  });
  field.addEventListener("change", () => {
    list.replaceChildren(...[...field.files].map((file) => Object.assign(document.createElement("li"), { textContent: file.name })));
  });
}

// --- words read aloud --------------------------------------------------------------------------
// A status that is already there when the page opens is not announced; put it in once more.
const flash = $(".flash p");
if (flash) {
  const words = flash.textContent;
  flash.textContent = "";
  setTimeout(() => (flash.textContent = words), 120);
}
// When an answer does not come, say so beside the place that asked; the page stays as it was.
const trouble = ({ target, detail }) => {
  const from = (detail?.ctx?.sourceElement ?? target).closest?.(".card, form, li");
  if (!from || from.previousElementSibling?.matches(".problem")) return;
  const words = "That did not work. Is Goodturn still running? Load the page again, and try once more.";
  const note = Object.assign(document.createElement("p"), { className: "problem", role: "alert", textContent: words });
  from.before(note);
};
document.addEventListener("htmx:error", trouble);
document.addEventListener("htmx:response:error", trouble);
// After a piece of the page was swapped, the focus goes where the piece asks for it.
document.addEventListener("htmx:after:swap", () => {
  const next = $("[data-focus-next]");
  next?.removeAttribute("data-focus-next");
  next?.focus();
});
