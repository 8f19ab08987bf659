import * as v from 'valibot';
import type { Profile } from '../../core/profiles/profile.ts';
import { refuse } from '../problem-error.ts';
import { type FileInput, readFileInput } from '../read-file-input.ts';
import { profileSchema } from '../store/schema.ts';

const maxBytes = 5_000_000;
/** The export as we write it, or the profile alone, as a script may have taken it out. */
const fileSchema = v.union([
  v.pipe(
    v.object({ format: v.literal('sso-preflight-profile'), version: v.literal(1), profile: profileSchema }),
    v.transform(({ profile }) => profile),
  ),
  profileSchema,
]);

/** The profile in a file made by `profile.export`; refuses with `bad-input` when it is anything else. */
export function readProfileFile(file: FileInput): Profile {
  const text = new TextDecoder().decode(readFileInput(file, maxBytes));
  const parsed = v.safeParse(fileSchema, parse(text));
  if (!parsed.success)
    return refuse(
      'bad-input',
      'This is not a profile that SSO Preflight exported. Choose a .sso-preflight.json file.',
    );
  return parsed.output;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
