import type { TopicKind } from '../../topics/topic';
import type { PackDomain } from '../draft-pack';

const KINDS: readonly (readonly [types: RegExp, kind: TopicKind])[] = [
  [/campaign/, 'event'],
  [/threat-actor|activity-group|intrusion-set|360net|(?:^|-)(?:actors?|groups?)$/, 'group'],
  [/course-of-action|attack-pattern|technique|data-(?:source|component)|tactic|asset/, 'other'],
  [
    /android|backdoor|banker|botnet|cryptominer|exploit-kit|malpedia|malware|ransomware|(?:^|-)rat$|software|spyware|stalkerware|stealer|tds|(?:^|-)tools?$|trojan|wiper|worm/,
    'software',
  ],
  [/agenc(?:y|ies)|compan(?:y|ies)|organi[sz]ation|producer|vendor/, 'organisation'],
];

const GENERAL =
  /ammunition|cancer|country|countries|culture|entity|firearm|language|location|naics|(?:^|-)nace|nation|region|sector|target-information|tourism/;

/** What the values of a MISP galaxy of type `type` are. */
export function mispKind(type: string): TopicKind {
  return KINDS.find(([types]) => types.test(type))?.[1] ?? 'other';
}

/** What a MISP galaxy of type `type` is about: cyber security, but for the few that name places and trades. */
export function mispDomain(type: string): PackDomain {
  return GENERAL.test(type) ? 'general' : 'cyber-security';
}
