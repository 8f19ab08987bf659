import { ChevronDown } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select, SelectValue } from 'react-aria-components/Select';
import { readyValue } from '../../state/loadable.ts';
import { useAppState } from '../../state/use-app.ts';

interface Props {
  readonly value: string;
  readonly onChange: (scenario: string) => void;
}

/** What the demo identity provider does right or wrong; the names come from the backend. */
export function ScenarioSelect({ value, onChange }: Props) {
  const scenarios = readyValue(useAppState((state) => state.about))?.demoScenarios ?? ['good'];
  return (
    <Select className="field" selectedKey={value} onSelectionChange={(key) => onChange(String(key))}>
      <Label className="field-label">What the demo does</Label>
      <Button className="input select-button">
        <SelectValue>{({ selectedText }) => selectedText ?? scenarioName(value)}</SelectValue>
        <ChevronDown size={16} />
      </Button>
      <Popover className="popover">
        <ListBox
          className="menu"
          items={scenarios.map((scenario) => ({ id: scenario, name: scenarioName(scenario) }))}
        >
          {(scenario) => <ListBoxItem className="menu-item">{scenario.name}</ListBoxItem>}
        </ListBox>
      </Popover>
    </Select>
  );
}

/** `response-unsigned` as `Response unsigned`. */
function scenarioName(scenario: string): string {
  if (scenario === 'good') return 'Good: everything as Twilio wants it';
  const words = scenario.replaceAll('-', ' ').replace('name id', 'NameID');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
