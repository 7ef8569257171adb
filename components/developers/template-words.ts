const CHOICES = /^\{(\w+), (?:plural|select), (.*)\}$/s;

/** A message's words without its figures: a choice says all it may say, {name} stays where `params` fills in. */
export function templateWords(template: string): string {
  const [, name, choices] = CHOICES.exec(template) ?? [];
  if (name === undefined || choices === undefined) return template;
  const said = [...choices.matchAll(/\{([^{}]*)\}/g)].map(([, words = ""]) => words);
  return said.join(" ").replaceAll("#", `{${name}}`);
}
