'use strict';
(() => {
  document.documentElement.classList.add('js');
  const table = document.getElementById('models');
  const body = table.tBodies[0];
  const rows = [...body.rows];
  const heads = [...table.tHead.rows[0].cells];
  const words = document.querySelector('#words [data-key=matches]').textContent;

  /* Numbers from the largest, names from A; once more turns it round. What is not known comes last. */
  const value = (row, column) => {
    const cell = row.cells[column];
    if (cell.dataset.value === undefined) return (cell.querySelector('bdi') || cell).textContent.toLowerCase();
    return cell.dataset.value === '' ? null : BigInt(cell.dataset.value);
  };
  const sort = (head, column) => {
    const isNumber = head.classList.contains('num');
    const first = isNumber ? 'descending' : 'ascending';
    const order = head.getAttribute('aria-sort') === first ? (isNumber ? 'ascending' : 'descending') : first;
    heads.forEach(other => other.removeAttribute('aria-sort'));
    head.setAttribute('aria-sort', order);
    const sign = order === 'ascending' ? 1 : -1;
    const sorted = rows.map(row => ({row, value: value(row, column)})).sort((a, b) => {
      if (a.value === null || b.value === null) return (a.value === null) - (b.value === null);
      return a.value < b.value ? -sign : a.value > b.value ? sign : 0;
    });
    body.append(...sorted.map(each => each.row));
  };
  heads.forEach((head, column) => {
    const button = head.querySelector('button');
    if (button) button.addEventListener('click', () => sort(head, column));
  });

  document.getElementById('search').addEventListener('input', event => {
    const text = event.target.value.trim().toLowerCase();
    let count = 0;
    rows.forEach(row => {
      const isMatch = row.textContent.toLowerCase().includes(text);
      row.classList.toggle('hidden', !isMatch);
      count += isMatch;
    });
    document.getElementById('found').textContent = text ? words.replace('{0}', () => count) : '';
  });
})();
