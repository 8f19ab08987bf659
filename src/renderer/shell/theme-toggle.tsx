import { Monitor, Moon, Sun } from 'lucide-react';
import { useState } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import { applyTheme, readTheme, type Theme } from '../state/theme.ts';

const themes = [
  { id: 'system', label: 'As this machine', icon: Monitor },
  { id: 'light', label: 'Light', icon: Sun },
  { id: 'dark', label: 'Dark', icon: Moon },
] as const;

/** Light, dark or as the machine says; kept for this session. */
export function ThemeToggle() {
  const [theme, setTheme] = useState<Theme>(readTheme);
  function choose(keys: Iterable<unknown>) {
    const [chosen] = keys;
    const next = themes.find((one) => one.id === chosen)?.id ?? 'system';
    applyTheme(next);
    setTheme(next);
  }
  return (
    <ToggleButtonGroup
      className="theme-toggle"
      aria-label="Theme"
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[theme]}
      onSelectionChange={choose}
    >
      {themes.map(({ id, label, icon: Icon }) => (
        <ToggleButton key={id} id={id} aria-label={label}>
          <Icon size={16} />
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
