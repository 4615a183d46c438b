// Makes the tables marked for it sortable; without this script they stay in the order of the ranking.
for (const table of document.querySelectorAll("table.sortable")) {
  const heads = [...table.tHead.rows[0].cells];
  heads.forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const up = head.getAttribute("aria-sort") !== "ascending";
      heads.forEach(other => other.removeAttribute("aria-sort"));
      head.setAttribute("aria-sort", up ? "ascending" : "descending");
      const key = row => row.cells[column].dataset.v ?? row.cells[column].textContent.trim();
      const order = (a, b) => isNaN(a) || isNaN(b) ? a.localeCompare(b) : a - b;
      // What has no value comes last in both directions.
      const compare = (a, b) => (a === "") - (b === "") || order(a, b) * (up ? 1 : -1);
      for (const body of table.tBodies) {
        const rows = [...body.rows].filter(row => !row.classList.contains("group"));
        body.append(...rows.sort((a, b) => compare(key(a), key(b))));
      }
    });
  });
}

// What is folded loads its pictures when it is unfolded, all at once: on paper nobody scrolls to them.
for (const folded of document.querySelectorAll("details")) {
  folded.addEventListener("toggle", () => folded.querySelectorAll("img").forEach(image => image.loading = "eager"));
}

// Only what scrolls needs a stop for the keyboard.
const stops = new ResizeObserver(entries => entries.forEach(({target}) =>
  target.scrollWidth > target.clientWidth ? target.tabIndex = 0 : target.removeAttribute("tabindex")));
document.querySelectorAll(".scroll").forEach(region => stops.observe(region));
