import { answer, type Command, type NounCommands } from '../command.ts';
import { guideOptions, guideOptionsUsage, readGuideQuery } from '../guide-query.ts';

const metadataCommand: Command = {
  usage: `sp metadata --product flex|console [OPTIONS]
  Prints the service provider's SAML metadata (XML) for an identity provider that imports it.

${guideOptionsUsage}`,
  options: guideOptions,
  positionals: [],
  run: async ({ arguments: args, files, client }) => {
    const query = await readGuideQuery(args, files, 'other');
    return answer(await client.call('sp.metadata', query), (file) => ({
      isBlocked: false,
      text: { document: file.text },
    }));
  },
};

export const commands: NounCommands = { metadata: metadataCommand };
