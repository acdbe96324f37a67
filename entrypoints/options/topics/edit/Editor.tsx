import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { describeKind } from '../../../../components/describe-kind';
import { useText } from '../../../../components/text-context';
import { useCount } from '../../../../components/use-count';
import { readLanguages } from '../../../../core/page/read-languages';
import { removeEdit } from '../../../../core/store/edits';
import { localise } from '../../../../core/topics/text';
import { TOPIC_KINDS } from '../../../../core/topics/topic';
import type { TopicRef } from '../../../../core/topics/topic-ref';
import { describePackName } from '../../describe-pack-name';
import { useSave } from '../../use-saving';
import type { KeptContent } from '../kept-content';
import { TryDraft } from '../try/TryDraft';
import { AliasPart } from './AliasPart';
import { CheckField } from './CheckField';
import { ClaimPart } from './ClaimPart';
import { ConflictDialog } from './ConflictDialog';
import { EvidencePart } from './EvidencePart';
import { FactPart } from './FactPart';
import { FaultList } from './FaultList';
import { Field } from './Field';
import { FaultContext } from './fault-context';
import { focusField } from './focus-field';
import { LanguageChoice } from './LanguageChoice';
import { LeaveDialog } from './LeaveDialog';
import { LanguageContext } from './language-context';
import { listLanguages } from './list-languages';
import { RelatedPart } from './RelatedPart';
import type { Draft } from './read-draft';
import { SameAsPart } from './SameAsPart';
import { SelectField } from './SelectField';
import { SourcePart } from './SourcePart';
import { TextField } from './TextField';
import { useDraft } from './use-draft';
import { useKeptDraft } from './use-kept-draft';
import { useSaveDraft } from './use-save-draft';
import { VetoPart } from './VetoPart';

interface EditorProps {
  readonly topicRef: TopicRef;
  readonly draft: Draft;
  readonly suggested?: { readonly title: string; readonly url: string } | undefined;
  readonly onClose: () => void;
  /** Begins anew with what was found in the store. */
  readonly onTake: (theirs: Draft) => void;
  /** Something not saved to go on with, and the id it was kept under. */
  readonly kept?: KeptContent;
  readonly keptId?: string;
}

/** One topic, every field of it; nothing is stored before "Save". */
export function Editor({ topicRef, draft: start, suggested, onClose, onTake, kept, keptId }: EditorProps) {
  const t = useText();
  const count = useCount();
  const save = useSave();
  const heading = useRef<HTMLHeadingElement>(null);
  const { draft, topic, faults, isPrivate, isChanged, change, setPrivate } = useDraft(start, kept);
  useKeptDraft({ ref: topicRef, start, topic: draft, isPrivate, ...(suggested && { suggested }) }, isChanged, keptId);
  const saving = useSaveDraft(topicRef, start, onClose);
  const { pack, origin } = start;
  const [lang, setLang] = useState(pack.language);
  const [isLeaving, setLeaving] = useState(false);
  useLayoutEffect(() => heading.current?.focus({ preventScroll: true }), []);

  const leave = () => (isChanged ? setLeaving(true) : onClose());
  // Before the next key: the one after a change must already know of it.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.isComposing && !event.defaultPrevented && !isLeaving && !saving.conflict)
        leave();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  });
  const canSave = topic !== null && (isChanged || origin === 'new');
  const saveDraft = () => {
    if (!canSave) {
      const [wrong] = faults.keys();
      if (wrong !== undefined) focusField(wrong, setLang);
      return;
    }
    saving.saveDraft({ topic, isPrivate });
  };
  const takeBack = async () => {
    const key = origin === 'own' ? 'changeTopicDeleted' : 'changeTopicRestored';
    const label = { key, args: [localise(start.topic.name, readLanguages())] };
    if (await save(() => removeEdit(topicRef, label))) onClose();
  };
  const part = { draft, onChange: change };
  const theirs = saving.conflict?.theirs;

  return (
    <FaultContext.Provider value={faults}>
      <LanguageContext.Provider value={{ lang, packLanguage: pack.language }}>
        <main class="editor">
          <button type="button" class="link" onClick={leave}>
            {t('editBack')}
          </button>
          <h1 ref={heading} tabIndex={-1} dir="auto">
            {origin === 'new' ? t('editNewTitle') : localise(start.topic.name, readLanguages())}
          </h1>
          <p class="quiet">{t(`editOrigin_${origin}`, describePackName(pack, t))}</p>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              saveDraft();
            }}
            onKeyDown={(event) => {
              // Enter in a field means the field: a draft is saved on purpose.
              if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault();
            }}
          >
            <LanguageChoice languages={listLanguages(draft, pack.language)} lang={lang} onChoose={setLang} />
            <TextField
              label={t('editName')}
              path="name"
              text={draft.name}
              onChange={(name) => change({ ...draft, name })}
            />
            <div class="entry">
              <SelectField
                label={t('editKind')}
                path="kind"
                value={draft.kind}
                options={TOPIC_KINDS.map((kind) => [kind, t(describeKind(kind))] as const)}
                onChoose={(kind) => change({ ...draft, kind })}
              />
              <Field
                ltr
                label={t('editDates')}
                placeholder="2014-11-24/2015-01"
                path="dates"
                value={draft.dates ?? ''}
                onInput={(dates) => change({ ...draft, dates })}
              />
            </div>
            <TextField
              label={t('editSummary')}
              path="summary"
              text={draft.summary}
              rows={4}
              onChange={(summary) => change({ ...draft, summary })}
            />
            <CheckField label={t('editPrivate')} on={isPrivate} onChange={setPrivate} />
            <AliasPart {...part} packHasEvidence={pack.evidence !== undefined} />
            <EvidencePart {...part} />
            <VetoPart {...part} />
            <ClaimPart {...part} />
            <SourcePart {...part} suggested={suggested} />
            <FactPart {...part} />
            <RelatedPart {...part} self={topicRef} />
            <SameAsPart {...part} />
            <TryDraft topic={topic} pack={pack} isPrivate={isPrivate} />
            <div class="save-bar">
              <button type="submit" class="primary" aria-disabled={!canSave} aria-describedby="save-reason">
                {t('editSave')}
              </button>
              {(origin === 'edited' || origin === 'own') && (
                <button type="button" onClick={takeBack}>
                  {t(origin === 'own' ? 'editDelete' : 'editRestore')}
                </button>
              )}
              <p id="save-reason" role="status" class="quiet">
                {faults.size > 0 ? count('editHasFaults', faults.size) : !canSave && t('editNoChanges')}
              </p>
              {faults.size > 0 && <FaultList faults={faults} onLanguage={setLang} />}
            </div>
          </form>
          {isLeaving && <LeaveDialog onStay={() => setLeaving(false)} onLeave={onClose} />}
          {saving.conflict && (
            <ConflictDialog
              isGone={!theirs}
              onStay={saving.goOn}
              onMine={saving.saveMine}
              onTheirs={() => (theirs ? onTake(theirs) : onClose())}
            />
          )}
        </main>
      </LanguageContext.Provider>
    </FaultContext.Provider>
  );
}
