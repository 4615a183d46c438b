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
      const order = (a, b) => isNaN(a) || isNaN(b) ? String(a).localeCompare(b) : a - b;
      const body = table.tBodies[0];
      const rows = [...body.rows].sort((a, b) => order(key(a), key(b)) * (up ? 1 : -1));
      body.append(...rows);
    });
  });
}
