import { useId, useState } from 'preact/hooks';
import { useText } from '../../../components/text-context';
import type { Import } from './use-import';

type SourceProps = { readonly job: Pick<Import, 'readFile' | 'nameAddress'> };

/** The ways to bring a pack: a file, a pasted text, an address. */
export function SourceForm({ job }: SourceProps) {
  const t = useText();
  const id = useId();
  return (
    <>
      <p id={`${id}-about`}>{t('importAbout')}</p>
      <div class="field">
        <label for={`${id}-file`}>{t('importFile')}</label>
        <input
          id={`${id}-file`}
          type="file"
          aria-describedby={`${id}-about`}
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            if (file) job.readFile({ name: file.name, file });
          }}
        />
      </div>
      <PasteForm job={job} />
      <AddressForm job={job} />
    </>
  );
}

function PasteForm({ job }: SourceProps) {
  const t = useText();
  const id = useId();
  return (
    <details>
      <summary>{t('importPaste')}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const text = new FormData(event.currentTarget).get('text');
          if (typeof text === 'string') job.readFile({ name: t('importPastedName'), file: new Blob([text]) });
        }}
      >
        <label for={id}>{t('importPasteLabel')}</label>
        <textarea id={id} name="text" rows={6} required spellcheck={false} dir="auto" />
        <p>
          <button type="submit">{t('importRead')}</button>
        </p>
      </form>
    </details>
  );
}

function AddressForm({ job }: SourceProps) {
  const t = useText();
  const id = useId();
  const [address, setAddress] = useState('');
  return (
    <details>
      <summary>{t('importAddress')}</summary>
      <form
        class="field"
        onSubmit={(event) => {
          event.preventDefault();
          job.nameAddress(address);
        }}
      >
        <label for={id}>{t('importAddressLabel')}</label>
        <input
          id={id}
          type="text"
          inputMode="url"
          dir="ltr"
          required
          autocomplete="off"
          spellcheck={false}
          placeholder="https://"
          value={address}
          onInput={(event) => setAddress(event.currentTarget.value)}
        />
        <button type="submit">{t('importContinue')}</button>
      </form>
    </details>
  );
}
