import { checkCertificateFile } from '../../core/certificates/check-certificate.ts';
import type { Handlers } from '../handler.ts';
import { readFileInput } from '../read-file-input.ts';

const maxBytes = 10_000_000;

export const certificateHandlers: Handlers<'certificate.check'> = {
  'certificate.check': ({ file }, { ports }) =>
    checkCertificateFile(readFileInput(file, maxBytes), ports.now()),
};
