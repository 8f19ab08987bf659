import {
  XmlBufferInputProvider,
  XmlDocument,
  XmlValidateError,
  XsdValidator,
  xmlRegisterInputProvider,
} from 'libxml2-wasm';

/** XML schemas as text, because nothing here reads a file (resources/schemas/metadata-schemas.json). */
export interface SchemaFiles {
  /** Its address, by which relative imports in it are resolved; never opened. */
  readonly address: string;
  readonly text: string;
  /** The schemas that it imports, by the address that the import names. */
  readonly imports: Readonly<Record<string, string>>;
}

/** One violation as libxml2 words it; the line is that of the document, from 1. */
export interface Violation {
  readonly line: number;
  readonly message: string;
}

/** Compiling takes some 70 ms and validating 0.2 ms, so each set is compiled once. */
const compiled = new WeakMap<SchemaFiles, XsdValidator>();

/** Every violation in a document that the XML reader took; `null` when it could not be compared. */
export function findViolations(bytes: Uint8Array, schemas: SchemaFiles): readonly Violation[] | null {
  const validator = compiled.get(schemas) ?? compileSchema(schemas);
  compiled.set(schemas, validator);
  let document: XmlDocument | null = null;
  try {
    document = XmlDocument.fromBuffer(bytes);
    validator.validate(document);
    return [];
  } catch (error) {
    if (!(error instanceof XmlValidateError)) return null;
    return error.details.map(({ line, message }) => ({ line, message: message.trim() }));
  } finally {
    document?.dispose();
  }
}

/**
 * libxml2 asks for imports at an address; they are answered from memory while compiling and never again: a document
 * that names a schema of its own (xsi:schemaLocation) gets nothing.
 */
function compileSchema({ address, text, imports }: SchemaFiles): XsdValidator {
  const files = new XmlBufferInputProvider({});
  for (const [name, content] of Object.entries(imports)) files.addBuffer(name, Buffer.from(content));
  xmlRegisterInputProvider(files);
  const schema = XmlDocument.fromBuffer(Buffer.from(text), { url: address });
  try {
    return XsdValidator.fromDoc(schema);
  } finally {
    schema.dispose();
    for (const name of Object.keys(imports)) files.removeBuffer(name);
  }
}
