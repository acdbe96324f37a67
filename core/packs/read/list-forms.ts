import { cleanName } from './clean-name';

// Behind a blank, so that "NoName057(16)" stays whole.
const REMARK = /^(.*\S)\s+\(([^()]*)\)$/;
const FORMERLY = /^(?:also known as|formerly(?: known as)?|previously(?: known as)?|a\.?k\.?a\.?)\s+(.+)$/i;
const JOINT = /\s+\/\s+/;
// "NSO Group, Ltd." is one name.
const FIRM = /^(?:co|corp|gmbh|inc|limited|llc|ltd|s\.?a|s\.?r\.?l)\b\.?/i;

/**
 * The forms of a name of the trade as prose writes them. Lists set remarks behind names: who calls it so ("Hive0081 (IBM)"), what it
 * is ("BlackEnergy (Group)"), what it was ("OpenToYou (formerly known as OpenToDecrypt)"), which is a name again. What stands
 * between ` / ` are names of their own.
 */
export function listForms(name: string): string[] {
  return cleanName(name)
    .split(JOINT)
    .flatMap((part) => {
      const [, bare = part, remark = ''] = REMARK.exec(part) ?? [];
      const former = FORMERLY.exec(remark)?.[1];
      return former === undefined ? [cleanName(bare)] : [cleanName(bare), cleanName(former)];
    });
}

/** The names of a synonym that is a list of them: "Gh0stRat, GhostRat". */
export function splitSynonyms(synonym: string): string[] {
  const parts = synonym.split(/\s*[,;]\s+/);
  return parts.every((part) => part.length > 2 && !FIRM.test(part)) ? parts : [synonym];
}
