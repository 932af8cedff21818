/** A variable that is missing, contradicts another or leads nowhere, as a sentence that names it. Exit code 78 (EX_CONFIG) on Node. */
export class ConfigError extends Error {}
