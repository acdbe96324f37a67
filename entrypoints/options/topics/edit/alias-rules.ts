import type { MatchRule, Strength, VetoScope } from '../../../../core/topics/topic';

export const STRENGTHS: readonly Strength[] = ['strong', 'supported', 'weak'];
export const MATCH_RULES: readonly MatchRule[] = ['exact', 'caseless', 'never'];
export const VETO_SCOPES: readonly VetoScope[] = ['touching', 'sentence', 'block', 'page'];
