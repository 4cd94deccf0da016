// The stored schema as others ask for it: its version, and what older rows become.
export { upcastRow } from './upcast.ts';
export { schemaVersion } from './version.ts';
