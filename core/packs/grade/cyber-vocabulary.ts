import type { Evidence, EvidenceWord } from '../../topics/topic';

// "Attack", "virus", "security", "campaign" and "target" are missing on purpose: every newspaper is full of them. What bears a
// capital is found only as written, so that "Check Point" is the firm and "CVE" no word of Portuguese.

/** Kinds of malware: said of nothing else. */
const MALWARE = `
malware|ransomware|spyware|backdoor|backdoors|botnet|botnets|rootkit|rootkits|keylogger|keyloggers|infostealer|infostealers
remote access trojan|remote access tool|exploit kit|exploit kits|spear-phishing|spearphishing|wiper malware|cryptominer
malicious code|malicious software|schadsoftware|erpressungstrojaner|logiciel malveillant|logiciels malveillants|rançongiciel
rançongiciels|programa malicioso|вредоносное ПО|вредоносных программ|программа-вымогатель|вымогателей|恶意软件|勒索软件|惡意軟體
勒索軟體|マルウェア|ランサムウェア|악성코드|랜섬웨어|برمجيات خبيثة|برامج الفدية`;

/** What it does and is a part of, in the words of the trade. */
const TRADE = `
trojan|trojans|Trojan|Trojans|worm|worms|computer virus|stealer|loader|downloader|dropper|shellcode|phishing|zero-day|adware
cyberattack|cyberattacks|cyber attack|cyber attacks|cyberespionage|cyber espionage|cybercrime|cyber threat|cyber operations
hacking tool|hacking tools|web shell|web shells|webshell|data breach|leak site|decryptor|DDoS|denial-of-service|SQL injection
supply chain attack|supply chain attacks|credential theft|credential harvesting|exfiltrate|exfiltrated|exfiltration
watering hole|data theft|defacement|post-exploitation|penetration testing|remote administration|double extortion
cyberangriff|cyberangriffe|hackerangriff|cyberattaque|cyberattaques|hameçonnage|ciberataque|ciberataques|кибератака|кибератаки
фишинг|бэкдор|троян|网络攻击|后门|木马|網路攻擊|サイバー攻撃|バックドア|사이버 공격|هجوم إلكتروني|هجمات إلكترونية`;

/** What other people say too: enough for a name that nobody has by chance, not for "Royal". */
const SHARED_WITH_OTHERS = `
payload|payloads|exploit|exploits|exploitation|intrusion|intrusions|extortion|stolen data`;

/** Those who use it, as only analysts and police call them. */
const ACTORS = `
threat actor|threat actors|threat group|threat groups|intrusion set|intrusion sets|activity group|advanced persistent threat
hacking group|hacking groups|hacker group|hacker groups|cybercriminal group|ransomware gang|ransomware group|hackergruppe
groupe de pirates|grupo de hackers|хакерская группировка|хакерской группировки|黑客组织|駭客組織|ハッカー集団|해킹 조직|مجموعة قرصنة`;

const HACKERS = `
hacker|hackers|hacktivist|hacktivists|hacktivism|cybercriminal|cybercriminals|cyber criminals|security researchers
malware authors|eCrime|APT|APTs|pirates informatiques|piratas informáticos|хакеры|хакеров|黑客|駭客|ハッカー|해커|قراصنة`;

const ADVERSARIES = `
adversary|adversaries|attackers|espionage|Mandiant|FireEye|CrowdStrike|Kaspersky|Symantec|Proofpoint|SecureWorks|Secureworks
ESET|SentinelOne|Dragos|Volexity|Bitdefender|Malwarebytes|Fortinet|Trend Micro|Palo Alto Networks|Check Point|Cisco Talos
Unit 42|Recorded Future|Group-IB|Cybereason|CERT-UA|CISA`;

const TRACES = `
command and control|command-and-control|C2|C&C|C2 server|C2 servers|lateral movement|side-loading|PowerShell|Cobalt Strike
Mimikatz|Metasploit|dark web|darknet|underground forum|underground forums|hacking forum|hacking forums|TTPs|reverse shell
remote code execution|privilege escalation|malicious documents|malicious attachments|malicious document|malicious attachment
malicious macros|malicious emails|malicious links|infected computer|infected computers|infected machine|infected machines
infected systems|infected system|compromised systems|compromised websites|encrypted files|encrypts files|encrypt files|encrypts
decrypt|decryption key|ransom note|BTC|keystrokes|botmaster`;

const TRACES_OF_OTHERS = `
DLL|tactics, techniques|persistence|encrypted|encryption|decryption|ransom|AES|CVE|vulnerabilities|credentials|HTTP|Windows API
registry|macros|infects|Android|obfuscated|obfuscation`;

/** The words that make a risky name of this trade credible; a pack of this domain has them as its shared evidence. */
export const CYBER_VOCABULARY: Evidence = {
  what: [...listWords(MALWARE, true), ...listWords(TRADE), ...listWords(SHARED_WITH_OTHERS)],
  who: [...listWords(ACTORS, true), ...listWords(HACKERS), ...listWords(ADVERSARIES)],
  where: [...listWords(TRACES), ...listWords(TRACES_OF_OTHERS)],
};

/** Those of them that stand in texts about the trade only, the most telling first. */
export const TELLING_WORDS: readonly EvidenceWord[] = [
  ...listWords(MALWARE, true),
  ...listWords(ACTORS, true),
  ...listWords(TRADE),
  ...listWords(HACKERS),
  ...listWords(TRACES),
];

function listWords(text: string, decisive = false): EvidenceWord[] {
  return text
    .trim()
    .split(/[|\n]/)
    .map((word) => ({
      text: word,
      ...(/\p{Lu}/u.test(word) ? { match: 'exact' as const } : {}),
      ...(decisive ? { decisive } : {}),
    }));
}
