import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { readPrivateToken, readPrivateTopic } from '../../core/session/private-topics';
import type { TopicRef } from '../../core/topics/topic-ref';
import { readRef } from './read-ref';

/** The topic that the page's address asks for. */
export interface AskedTopic {
  /** `undefined` before it was read, `null` when the address asks for none. */
  readonly ref: TopicRef | null | undefined;
  /** Nobody is to know later that it was asked for. */
  readonly isPrivate: boolean;
}

/** Reads the address of this page, once. */
export function useAskedTopic(): AskedTopic {
  const [asked, setAsked] = useState(readAddress);
  useEffect(() => {
    const token = readPrivateToken(location.search);
    if (token === null) return;
    const tell = (ref: TopicRef | null) => setAsked({ ref, isPrivate: true });
    readPrivateTopic(token).then(tell, (error: unknown) => reportError(error));
  }, []);
  return asked;
}

function readAddress(): AskedTopic {
  if (readPrivateToken(location.search) !== null) return { ref: undefined, isPrivate: true };
  return { ref: readRef(location.search), isPrivate: browser.extension.inIncognitoContext };
}
