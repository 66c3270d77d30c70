import type { Translation } from '#shared/i18n/messages.ts'
import type { en } from './pages.en.ts'

export const zhCN: Translation<typeof en> = {
  navigation: '公开页面',
  transparency: '公开说明',
  feeds: '订阅源',
  otherLanguage: 'English',

  feedsLead: '每个频道都有开放订阅源，任何阅读器都可使用，无需账号。',
  feedsTell: '阅读器只取某一个订阅源时，本服务器便知道取的是哪一个。浏览器中的书隅无论您关注什么都取回全部内容，因此不透露任何信息。',
  feedsOfChannels: '各频道订阅源',
  channel: '频道',
  'access.members': '供登录的注册读者使用。',
  'access.onsite': '仅供到馆查阅。',
  noChannels: '尚未发布任何频道。',
  allFeeds: '全部频道（OPML 列表）',

  lead: '{library}从使用书隅的读者那里收到什么、用来做什么、加了多少噪声、保存多久。本页依据现行设置自动写成。',
  openWarning: '目前为开放参与：发送答卡不需要一次性参与码。有人可能多发答卡而使比例偏移，阅读比例时请留意。',

  tokensAsked:
    '每人只计一票。图书馆发放一次性参与码，谁拿到哪个没有任何地方记下。一个参与码使一个浏览器成为一票；这个浏览器为每个问题、每个周期领取一个令牌，令牌由密封的数制成，因此谁也不能在答卡上认出它。',
  tokensKept:
    '为此保存：参与码的散列值，到那一张过期为止；浏览器秘密数的散列值，最长 400 天，只记最后一日，没有别的时间；每个令牌用途的散列值，到该周期计数为止。其中没有任何一项能把参与码、秘密数、令牌和答卡连起来。',

  nothingTitle: '未经您同意，什么也不发送',
  nothing:
    '关闭共享时书隅的功能同样完整。您阅读、保存和检索的内容都留在您的浏览器里。您的浏览器与所有人一样取回同一版的全部内容，因此请求本身不透露您的任何信息。',

  askedTitle: '向同意共享的读者询问什么',
  asked: '每 {days} 天每个问题最多一张答卡。浏览器先为答案抽取一个替身，再围绕替身抽签；发出的只有这些签。ε 限定一张答卡最多能透露多少：越小，透露越少。',
  noQuestions: '目前没有任何提问。',
  question: '问题',
  purpose: '用途',
  noise: '噪声',
  noiseOf: '每 100 个替身中有 {keep} 个是真实答案；{domain} 个选项中抽 {count} 签',
  epsilons: 'ε',
  noiseDirection: '一个随机方向，每 100 次中有 {inside} 次落在离真实方向最近的百分之 {share} 之内；每年至多两次；只保留总和',
  epsilonDirection: '单张答卡 {report}，每次重新抽取',
  epsilonsOf: '单张答卡对答案 {one}；替身 {standIn}；单张答卡对替身 {report}',
  yearly: '每位读者一年最多花费 ε {yearly}；超出的不再抽取，由浏览器自己把关。',

  q_profile: '兴趣方向',
  q_stage: '使用阶段：从知晓到忠实、流失风险或流失；活跃和忠实再按等级区分，等级也计入每次来访的分钟数',
  q_gap: '最常找不到或最费力才找到的主题',
  q_subject: '一个兴趣主题：32 个类组之一，或 8 个大类之一，数目见旁',
  q_channel: '最常使用的频道',
  q_move: '使用阶段之间的变化',
  q_cost: '最近找到的作品：大类、在线或到馆、是否难找',
  p_profile: '学习公开的读者群模型，由浏览器自行归入',
  p_stage: '了解多少读者留下、多少读者正在离开',
  p_gap: '了解馆藏及其描述的不足',
  p_subject: '对照已发布的内容，了解读者需要什么',
  p_channel: '了解哪些频道有用',
  p_move: '了解读者留下、离开还是归来',
  p_cost: '了解读者在哪些地方查找过于费力',

  fieldsTitle: '答卡包含什么',
  fields: '每张答卡一律 512 字节。发送之前您可以在书隅里逐字节查看。',
  field: '字段',
  keptAs: '统计之前保存为',
  f_version: '版本，以及补足 512 字节的填充',
  f_epoch: '期次：哪一个 {days} 天',
  f_question: '问题',
  f_answer: '答案的签',
  f_token: '令牌：64 个随机字节，每张答卡都是新的',
  f_tokenMade: '令牌：一个随机数和图书馆在密封状态下据它制作的数',
  f_erase: '删除钥匙的锁',
  k_none: '不保存',
  k_number: '一个数字',
  k_word: '一个词',
  k_tickets: '一列数字',
  k_hash: '其 SHA-256 散列值',
  k_lock: '原样：32 字节',
  notKept: '不随答卡保存任何标识符、地址、时间、地点、语言或设备信息，也不写请求日志。',

  keptTitle: '保存多久',
  keptCards:
    '一期答卡在其最后一天之后第 {grace} 天一并统计并删除。任何答卡的保存时间都不超过 {retention} 天：若统计失败，自该期第一天起满 {retention} 天即不经统计而删除，并在本页说明。',
  keptCounts:
    '统计数保留；但某题不足 {minimum} 张答卡、或不足 {directions} 份方向时，除张数外什么也不留。答卡满 {minimum} 张才向馆员显示比例，并始终附 95 % 区间；可能纯属噪声的不显示。',
  erase:
    '只要该期尚未统计，您就可以在书隅的隐私页删除您发出的每一张答卡：那里的钥匙打开答卡的锁，答卡即被删除。打开的锁另保存 60 天，使仍在途中的答卡不再被收下。统计之后答卡删除，只留下总数，其中找不到任何一张。',
  backups:
    '平台会将整个数据库的恢复副本保留 7 天或 30 天，视套餐而定（Cloudflare D1 Time Travel）。已删除或已统计的答卡在副本失效之前可能仍在其中。若恢复副本，其中的答卡会在下次统计时再次删除。',

  countsTitle: '目前的数目',
  epochNow: '第 {number} 期，{from} 至 {to}；{closes} 统计',
  waiting: '等待统计的答卡',
  waitingOf: '{count}（{day} 夜间）',
  notYetNoted: '每夜清点一次，尚未清点',
  fewerThanTen: '不足 10 张',
  atLeast: '{count} 张或略多',
  countsRounded: '答卡数一律向下取整到十，使人无法从前后两次查看得知是否来了某一位读者的答卡。',
  lastCount: '上次统计',
  neverCounted: '尚未进行过统计。',
  lastCountOf: '第 {epoch} 期，{day}：答卡最多的问题：{count}',
  lastCountOpen: '其中有些是在开放参与期间收到的。',
  lossOf: '未经统计即删除',
  lossSays: '第 {epoch} 期，{day}：{count}。保存期限已到而未能统计；任何数字都不含它们。',
  editionNow: '内容版次',
  editionOf: '第 {number} 版，{day}：{channels} 个频道，{items} 条，人人相同',

  whoTitle: '由谁负责',
  operator: '运营者',
  contact: '联系方式',
  policyVersion: '本政策版本',
}
