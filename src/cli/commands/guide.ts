import type { FilledGuide } from '../../core/guides/guide.ts';
import { type Answer, answer, type Command, type NounCommands } from '../command.ts';
import { guideOptions, guideOptionsUsage, readGuideQuery } from '../guide-query.ts';
import { guideHtml } from '../text/guide-html.ts';
import { guideLines } from '../text/guide-lines.ts';
import { guideMarkdown } from '../text/guide-markdown.ts';

const formats = ['text', 'json', 'markdown', 'html'] as const;

const write: Readonly<Record<(typeof formats)[number], (guide: FilledGuide) => Answer['text']>> = {
  text: guideLines,
  // The same document as --json, for pipelines that name a format.
  json: (guide) => ({ document: `${JSON.stringify({ ok: true, value: guide })}\n` }),
  markdown: (guide) => ({ document: guideMarkdown(guide) }),
  html: (guide) => ({ document: guideHtml(guide) }),
};

const showCommand: Command = {
  usage: `guide show --idp IDP --product flex|console [OPTIONS]
  Shows the set-up steps for that identity provider, with your values in place.

  --idp IDP          okta, entra, google, salesforce, onelogin, …; other for any
${guideOptionsUsage}
  --format F         text (when not given), json, markdown or html`,
  options: { ...guideOptions, format: { type: 'string' } },
  positionals: [],
  run: async ({ arguments: args, files, client }) => {
    const format = args.choice('format', formats, 'text');
    const query = await readGuideQuery(args, files, null);
    const outcome = await client.call('guide.show', query);
    return answer(outcome, (guide) => ({ isBlocked: false, text: write[format](guide) }));
  },
};

export const commands: NounCommands = { show: showCommand };
