import { LIMITS } from '../../topics/limits';
import { cleanLine } from './clean-line';

// "APT1 - G0006", "at - S0110", "Phishing - T1566.001"
const ID_SUFFIX = /\s+-\s+([A-Z]{1,4}\d{4}(?:\.\d{3})?)$/;

// "Uroburos (Windows)": no text writes the name so.
const PLATFORM_SUFFIX =
  /\s*\((?:Windows|Win32|Win64|Linux|Unix|ELF|Mac|macOS|Mac OS X|OS X|OSX|iOS|Android|Java|JavaScript|Java Script|JS|PHP|PowerShell|Python|VBScript|VBS|ASP|Symbian|IoT)\)$/i;

const LONE_PUNCTUATION = /^[\p{P}\p{S}]+\s+(?=[\p{L}\p{N}])|\s+[-–—_,;:|/]+$|[,;:]+$/gu;
const BRACKETS = /^(?:\[([^[\]]+)\]|"([^"]+)"|“([^“”]+)”)$/;

/** A name of a foreign file as prose writes it: without the id or platform behind it and without stray punctuation. */
export function cleanName(name: string): string {
  const line = cleanLine(name, LIMITS.name).replace(ID_SUFFIX, '').replace(PLATFORM_SUFFIX, '');
  const bare = line.replace(LONE_PUNCTUATION, '').trim();
  const [, square, straight, curly] = BRACKETS.exec(bare) ?? [];
  return (square ?? straight ?? curly ?? bare).trim();
}

/** The id that stands behind a name ("G0006" of "APT1 - G0006"), or null. */
export function readIdSuffix(name: string): string | null {
  return ID_SUFFIX.exec(cleanLine(name, LIMITS.name))?.[1] ?? null;
}
