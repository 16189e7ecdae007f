// Sorting and filtering. Without it every table is there, in the order that matters.
for (const table of document.querySelectorAll('table.sortable')) {
  const body = table.tBodies[0], ja = table.closest('[lang]').lang === 'ja';
  const key = (row, at) => row.cells[at].dataset.v ?? row.cells[at].textContent.trim();
  [...table.tHead.rows[0].cells].forEach((head, at) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => {
      const down = head.getAttribute('aria-sort') === 'ascending';
      for (const other of table.tHead.rows[0].cells) other.removeAttribute('aria-sort');
      head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
      body.append(...[...body.rows].sort((one, other) => (down ? -1 : 1) * key(one, at).localeCompare(key(other, at), ja ? 'ja' : 'en', { numeric: true })));
    });
  });
  const label = document.createElement('label'), input = document.createElement('input');
  label.className = 'filter';
  label.textContent = ja ? '絞り込み' : 'Filter';
  input.type = 'search';
  label.append(input);
  input.addEventListener('input', () => {
    const sought = input.value.normalize('NFKC').toLowerCase();
    for (const row of body.rows) row.hidden = !row.textContent.normalize('NFKC').toLowerCase().includes(sought);
  });
  table.parentElement.before(label);
}
