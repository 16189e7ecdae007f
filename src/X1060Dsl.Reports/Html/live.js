new EventSource(`events/${document.body.dataset.number}`).addEventListener('changed', () => location.reload());
