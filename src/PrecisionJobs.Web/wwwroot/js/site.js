// Small improvements only: every page works without this file. No inline script, no inline style.
(() => {
  "use strict";

  const on = (type, handler, options) => document.addEventListener(type, handler, options);

  // Menus are <details>: close on Escape, on a click elsewhere, and when focus leaves.
  const openMenus = () => document.querySelectorAll("details.menu[open], details.nav-main[open]");
  on("click", (event) => openMenus().forEach((menu) => { if (!menu.contains(event.target)) menu.open = false; }));
  on("focusin", (event) => openMenus().forEach((menu) => { if (!menu.contains(event.target)) menu.open = false; }));
  on("keydown", (event) => {
    if (event.key !== "Escape") return;
    openMenus().forEach((menu) => {
      if (!menu.contains(document.activeElement)) return;
      menu.open = false;
      menu.querySelector("summary").focus();
    });
  });

  // A row of tabs that is wider than the screen: show where one is.
  document.querySelectorAll(".subnav ul, .nav-tabs").forEach((row) => {
    const here = row.querySelector("[aria-current]");
    if (here) row.scrollLeft = here.offsetLeft - row.offsetLeft - (row.clientWidth - here.offsetWidth) / 2;
  });

  // A failed form: bring the error summary to the reader.
  document.querySelector(".error-summary[tabindex='-1']:not(.validation-summary-valid)")?.focus();

  // A flash message can be put away.
  on("click", (event) => {
    const button = event.target.closest("[data-dismiss='alert']");
    button?.closest(".alert")?.remove();
  });

  // Sorting and page size submit themselves; the button beside them is for readers without script.
  document.querySelectorAll("[data-autosubmit]").forEach((field) => {
    field.form?.querySelector("[data-autosubmit-button]")?.setAttribute("hidden", "");
    field.addEventListener("change", () => field.form?.requestSubmit());
  });

  // Filters: beside the list a choice applies at once and the reader stays where it was made; on a phone, where several
  // are chosen in a row, the button follows instead. Empty fields stay out of the address.
  document.querySelectorAll("form[data-filters]").forEach((form) => {
    const wide = matchMedia("(min-width: 992px)");
    const hint = form.querySelector("[data-filters-hint]");
    const keep = "filter-in-use";
    if (hint) hint.hidden = !wide.matches;
    form.addEventListener("change", (event) => {
      if (!wide.matches) { form.classList.add("is-dirty"); return; }
      const { name, value, type } = event.target;
      sessionStorage.setItem(keep, JSON.stringify({ name, value: type === "checkbox" ? value : null }));
      form.requestSubmit();
    });
    form.addEventListener("submit", () => {
      form.querySelectorAll("select").forEach((field) => { field.disabled = field.value === ""; });
    });
    const used = JSON.parse(sessionStorage.getItem(keep) ?? "null");
    sessionStorage.removeItem(keep);
    if (used && wide.matches) {
      [...form.elements].find((field) => field.name === used.name && (used.value === null || field.value === used.value))?.focus();
    }
  });
  addEventListener("pageshow", () => document.querySelectorAll("form[data-filters] select").forEach((field) => { field.disabled = false; }));

  // "Select all" and the number of selected rows.
  document.querySelectorAll("[data-select-all]").forEach((all) => {
    const scope = all.closest("form") ?? document;
    const boxes = [...scope.querySelectorAll("[data-select-row]")];
    const output = scope.querySelector("[data-select-count]");
    const show = () => {
      const chosen = boxes.filter((box) => box.checked).length;
      all.checked = boxes.length > 0 && chosen === boxes.length;
      all.indeterminate = chosen > 0 && chosen < boxes.length;
      if (output) output.textContent = `${chosen} selected`;
    };
    all.addEventListener("change", () => { boxes.forEach((box) => { box.checked = all.checked; }); show(); });
    boxes.forEach((box) => box.addEventListener("change", show));
    show();
  });

  // Characters left, announced politely and only near the limit.
  document.querySelectorAll("[data-char-count]").forEach((field) => {
    const output = document.getElementById(field.dataset.charCount);
    if (!output || field.maxLength < 1) return;
    const show = () => {
      const left = field.maxLength - field.value.length;
      output.textContent = `${left} of ${field.maxLength} characters left`;
      output.setAttribute("aria-live", left < 100 ? "polite" : "off");
    };
    field.addEventListener("input", show);
    show();
  });

  // Copy a link or a secret.
  on("click", async (event) => {
    const button = event.target.closest("[data-copy]");
    if (!button || !navigator.clipboard) return;
    await navigator.clipboard.writeText(button.dataset.copy ? document.querySelector(button.dataset.copy).textContent.trim() : location.href);
    const label = button.querySelector("[data-copy-label]") ?? button;
    label.textContent = "Copied";
  });

  on("click", (event) => { if (event.target.closest("[data-print]")) window.print(); });

  // Files dropped on the box land in its input.
  document.querySelectorAll(".file-drop").forEach((drop) => {
    const input = drop.querySelector("input[type='file']");
    if (!input) return;
    const mark = (over) => (event) => { event.preventDefault(); drop.classList.toggle("is-over", over); };
    drop.addEventListener("dragover", mark(true));
    drop.addEventListener("dragleave", mark(false));
    drop.addEventListener("drop", (event) => {
      mark(false)(event);
      if (event.dataTransfer.files.length === 0) return;
      input.files = event.dataTransfer.files;
      input.dispatchEvent(new Event("change", { bubbles: true }));
    });
  });

  // Type-ahead: <input data-typeahead="/address" aria-controls="list"> answers JSON [{ value, label, kind }], or groups of
  // them [{ label, items: [{ value, label, note, count, url }] }]. Plain text stays valid. data-typeahead-context sends the
  // other fields of the form along (one that is called q as "words"); data-typeahead-go follows the url of what is chosen.
  document.querySelectorAll("input[data-typeahead]").forEach((input) => {
    const list = document.getElementById(input.getAttribute("aria-controls"));
    if (!list) return;
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-expanded", "false");
    input.autocomplete = "off";
    const said = document.createElement("span");
    said.className = "visually-hidden";
    said.setAttribute("role", "status");
    list.after(said);
    let options = [];
    let active = -1;
    let timer = 0;
    let request = null;

    const unmark = () => { active = -1; input.removeAttribute("aria-activedescendant"); options.forEach((option) => option.setAttribute("aria-selected", "false")); };
    const open = (isOpen) => { list.hidden = !isOpen; input.setAttribute("aria-expanded", String(isOpen)); };
    const close = () => { clearTimeout(timer); request?.abort(); open(false); unmark(); };
    const choose = (option) => {
      input.value = option.dataset.value;
      close();
      if (option.dataset.url && "typeaheadGo" in input.dataset) { location.assign(option.dataset.url); return; }
      input.dispatchEvent(new CustomEvent("typeahead:choose", { bubbles: true, detail: { value: option.dataset.value } }));
    };
    const move = (to) => {
      unmark();
      active = (to + options.length) % options.length;
      options[active].setAttribute("aria-selected", "true");
      input.setAttribute("aria-activedescendant", options[active].id);
      options[active].scrollIntoView({ block: "nearest" });
    };
    const part = (text, className) => {
      const span = document.createElement("span");
      span.className = className;
      span.textContent = text;
      return span;
    };
    const optionOf = (item) => {
      const option = document.createElement("div");
      option.role = "option";
      option.dataset.value = item.value;
      if (item.url) option.dataset.url = item.url;
      const label = part(item.label, "label");
      if (item.note) label.append(" ", part(item.note, "note"));
      option.append(label);
      if (item.kind) option.append(part(item.kind, "kind"));
      if (item.count !== undefined) option.append(part(`${item.count.toLocaleString("en-US")} ${item.count === 1 ? "job" : "jobs"}`, "kind"));
      options.push(option);
      option.id = `${list.id}-${options.length}`;
      option.setAttribute("aria-selected", "false");
      return option;
    };
    const groupOf = (group) => {
      const row = document.createElement("div");
      row.role = "group";
      row.setAttribute("aria-label", group.label);
      const heading = part(group.label, "group-label");
      heading.setAttribute("aria-hidden", "true");
      row.append(heading, ...group.items.map(optionOf));
      return row;
    };
    const show = (items) => {
      options = [];
      list.replaceChildren(...items.map((item) => item.items ? groupOf(item) : optionOf(item)));
      unmark();
      open(options.length > 0);
      said.textContent = options.length === 0 ? "No suggestions" : options.length === 1 ? "1 suggestion" : `${options.length} suggestions`;
    };
    const addressOf = (text) => {
      const address = new URL(input.dataset.typeahead, location.href);
      if ("typeaheadContext" in input.dataset && input.form) {
        new FormData(input.form).forEach((value, key) => {
          if (key !== input.name && value) address.searchParams.append(key === "q" ? "words" : key, value);
        });
      }
      address.searchParams.set("q", text);
      return address;
    };
    const ask = async () => {
      request?.abort();
      const text = input.value.trim();
      if (text.length < 2) { close(); said.textContent = ""; return; }
      const mine = request = new AbortController();
      try {
        const answer = await fetch(addressOf(text), { headers: { Accept: "application/json" }, signal: mine.signal });
        const items = answer.ok ? await answer.json() : [];
        if (mine === request && !mine.signal.aborted && document.activeElement === input) show(items);
      } catch { /* offline or superseded: the field still takes plain text */ }
    };
    const keys = {
      ArrowDown: () => move(active + 1),
      ArrowUp: () => move(active < 0 ? -1 : active - 1),
      Home: () => active >= 0 && move(0),
      End: () => active >= 0 && move(-1),
      Enter: () => active >= 0 && choose(options[active]),
      Escape: close,
    };
    input.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(ask, 150); });
    input.addEventListener("keydown", (event) => {
      if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
      if (list.hidden) {
        if (event.key === "ArrowDown") { event.preventDefault(); ask(); }
        return;
      }
      if (keys[event.key] && keys[event.key]() !== false) { event.preventDefault(); event.stopPropagation(); }
    });
    list.addEventListener("mousedown", (event) => event.preventDefault());
    list.addEventListener("click", (event) => { const option = event.target.closest("[role='option']"); if (option) choose(option); });
    input.addEventListener("blur", close);
    input.form?.addEventListener("submit", close);
  });

  // A suggestion that was chosen can press a button: <input data-typeahead-submit="#add-button">.
  on("typeahead:choose", (event) => {
    const button = event.target.dataset.typeaheadSubmit && document.querySelector(event.target.dataset.typeaheadSubmit);
    if (button) button.click();
  });

  // A form whose answer appears while one types: <form data-live="/address" data-live-target="#id"> fetches the answer's HTML.
  document.querySelectorAll("form[data-live]").forEach((form) => {
    const target = document.querySelector(form.dataset.liveTarget);
    if (!target) return;
    let timer = 0;
    let request = null;
    const ask = async () => {
      request?.abort();
      request = new AbortController();
      const query = new URLSearchParams(new FormData(form));
      try {
        const answer = await fetch(`${form.dataset.live}?${query}`, { signal: request.signal });
        if (answer.ok) target.innerHTML = await answer.text();
      } catch { /* offline or superseded: the button still works */ }
    };
    form.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(ask, 200); });
  });

  // Autosave: <form data-autosave="/address"> posts itself while the writer pauses and says so.
  document.querySelectorAll("form[data-autosave]").forEach((form) => {
    const output = form.querySelector("[data-autosave-status]");
    const say = (state, text) => {
      if (!output) return;
      output.classList.toggle("is-saved", state === "saved");
      output.classList.toggle("is-failed", state === "failed");
      const label = output.querySelector("[data-autosave-text]") ?? output;
      label.textContent = text;
    };
    let timer = 0;
    let isDirty = false;
    let last = Promise.resolve();
    const send = (keepalive) => fetch(form.dataset.autosave, { method: "POST", body: new FormData(form), headers: { Accept: "application/json" }, keepalive });
    const save = async () => {
      if (!isDirty) return;
      isDirty = false;
      say("saving", "Saving…");
      try {
        const answer = await send(false);
        if (answer.status === 401) { say("failed", "You are signed out. Press Save: you sign in, and your text is kept."); return; }
        if (!answer.ok) throw new Error(String(answer.status));
        say("saved", `Draft saved ${new Date().toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" })}`);
      } catch { isDirty = true; say("failed", "Not saved yet. Use the Save button."); }
    };
    // One after another, so that an older text never arrives last.
    form.addEventListener("input", () => { isDirty = true; clearTimeout(timer); timer = setTimeout(() => { last = last.then(save); }, 1500); });
    form.addEventListener("submit", () => { clearTimeout(timer); isDirty = false; });
    // Leaving the page does not wait for the pause.
    on("visibilitychange", () => {
      if (document.visibilityState !== "hidden" || !isDirty) return;
      clearTimeout(timer);
      isDirty = false;
      send(true).catch(() => { isDirty = true; });
    });
  });
})();
