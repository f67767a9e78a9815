import { useState } from 'react';

type Theme = 'system' | 'light' | 'dark';
const NEXT: Readonly<Record<Theme, Theme>> = { system: 'light', light: 'dark', dark: 'system' };
const NAMES: Readonly<Record<Theme, string>> = { system: 'Auto', light: 'Light', dark: 'Dark' };

/** Steps through the system's theme, light and dark; remembered on this machine (public/theme.js reads it first). */
export function ThemeToggle() {
  const [theme, setTheme] = useState<Theme>(readTheme);
  const step = (): void => {
    const next = NEXT[theme];
    setTheme(next);
    rememberTheme(next);
  };
  return (
    <button type="button" className="tool" onClick={step} title="Light, dark, or as the system has it">
      <span className="sr-only">Theme: </span>
      {NAMES[theme]}
    </button>
  );
}

function readTheme(): Theme {
  const set = document.documentElement.dataset.theme;
  return set === 'light' || set === 'dark' ? set : 'system';
}

function rememberTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  try {
    localStorage.setItem('ballast-theme', theme);
  } catch {
    // Storage may be refused; the theme then lasts for this visit.
  }
}
