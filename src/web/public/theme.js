// Runs before the first paint, so a remembered theme never flashes; a file of its own because the policy allows no inline script.
try {
  const theme = localStorage.getItem('ballast-theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch (_error) {
  // Storage may be refused; the system's theme serves then.
}
