import { LIMITS } from '../../topics/limits';
import { cleanLine } from './clean-line';

/** As many whole statements as fit into an attribution, those that name a copyright first: half of one is none. */
export function joinStatements(statements: readonly string[]): string {
  const isCopyright = (statement: string): boolean => /copyright|©/i.test(statement);
  const ordered = [...statements.filter(isCopyright), ...statements.filter((statement) => !isCopyright(statement))];
  return ordered
    .map((statement) => cleanLine(statement, LIMITS.line))
    .reduce((line, next) => {
      const longer = line === '' ? next : `${line} ${next}`;
      return longer.length <= LIMITS.line ? longer : line;
    }, '');
}
