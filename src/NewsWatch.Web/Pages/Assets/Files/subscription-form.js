// What the form of a subscription does more comfortably with script: a name is added by choosing it, and times begin in the reader's own zone.

for (const field of document.querySelectorAll('[data-adds-to]')) {
  const list = document.getElementById(field.dataset.addsTo);
  const add = () => {
    const name = field.value.trim();
    if (!name) return;
    const names = list.value.split('\n').map(line => line.trim()).filter(line => line);
    if (!names.some(other => other.toLowerCase() === name.toLowerCase())) names.push(name);
    list.value = names.join('\n') + '\n';
    list.rows = Math.min(8, Math.max(2, names.length + 1));
    field.value = '';
  };
  field.addEventListener('keydown', event => {
    if (event.key !== 'Enter' || !field.value.trim()) return;
    event.preventDefault();
    add();
  });
  // A choice from the list of suggestions comes at once and whole; typing comes letter by letter.
  field.addEventListener('input', event => {
    if (event.inputType === 'insertReplacementText' || event.inputType === undefined) add();
  });
}

const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
if (zone) for (const field of document.querySelectorAll('[data-own-zone]')) field.value = zone;
