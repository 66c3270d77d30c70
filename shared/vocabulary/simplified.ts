/** Traditional characters that occur in subject headings, each pair with its simplified form. Only one-to-one pairs: enough to compare labels, not to convert a text. */
const PAIRS =
  '歷历 東东 學学 書书 國国 國国 畫画 戲戏 劇剧 樂乐 藝艺 術术 經经 濟济 貿贸 業业 銀银 錢钱 幣币 財财 稅税 賦赋 農农 漁渔 鹽盐 絲丝 綢绸 紡纺 織织 鐵铁 鐵铁 礦矿 電电 報报 話话 無无 線线 機机 飛飞 車车 橋桥 ' +
  '運运 輸输 輪轮 艦舰 灣湾 島岛 嶼屿 陸陆 圖图 輿舆 測测 繪绘 縣县 鄉乡 鎮镇 鄰邻 區区 圍围 產产 園园 遊游 記记 誌志 譜谱 牒牒 傳传 紀纪 實实 錄录 檔档 館馆 藏藏 寫写 鈔抄 稿稿 雜杂 詩诗 詞词 ' +
  '賦赋 駢骈 說说 話话 聞闻 誦诵 講讲 評评 論论 語语 漢汉 蔵藏 滿满 蒙蒙 韓韩 維维 爾尔 亞亚 歐欧 羅罗 馬马 蘇苏 聯联 衛卫 戰战 爭争 軍军 隊队 陣阵 砲炮 槍枪 敵敌 盜盗 獄狱 罰罚 審审 訟讼 權权 憲宪 ' +
  '約约 條条 稱称 議议 選选 舉举 黨党 會会 員员 階阶 級级 勞劳 動动 貧贫 婦妇 兒儿 親亲 屬属 姓姓 遺遗 囑嘱 繼继 產产 墳坟 銘铭 碑碑 慶庆 節节 風风 俗俗 習习 觀观 廟庙 僧僧 禪禅 聖圣 靈灵 倫伦 ' +
  '理理 義义 師师 儒儒 諸诸 孫孙 莊庄 莊庄 論论 禮礼 春春 傷伤 醫医 藥药 針针 灸灸 療疗 護护 護护 衞卫 獸兽 養养 馬马 鳥鸟 魚鱼 蟲虫 樹树 葉叶 蓋盖 蘭兰 環环 氣气 災灾 溫温 變变 態态 質质 數数 幾几 ' +
  '綫线 計计 統统 測测 軟软 網网 腦脑 資资 訊讯 設设 築筑 雕雕 陶陶 瓷瓷 飾饰 鑒鉴 鑑鉴 裝装 訂订 攝摄 影影 電电 視视 響响 琴琴 曲曲 劇剧 場场 臺台 檯台 儀仪 鐘钟 鏡镜 發发 現现 進进 遠远 達达 ' +
  '華华 僑侨 臨临 閩闽 粵粤 滬沪 遼辽 寧宁 廣广 頤颐 廈厦 澤泽 陳陈 劉刘 張张 楊杨 吳吴 趙赵 鄭郑 許许 蕭萧 魯鲁 齊齐 楚楚 晉晋 隋隋 陽阳 陰阴 飲饮 餐餐 飯饭 麗丽 燈灯 導导 際际 關关 係系 對对 ' +
  '個个 萬万 與与 類类 從从 眾众 體体 驗验 險险 難难 離离 歸归 遷迁 徙徙 絕绝 總总 編编 輯辑 譯译 讀读 課课 試试 題题 檢检 證证 據据 獻献 籍籍 竹竹 簡简 帛帛 牘牍 藏藏 寶宝 閣阁 庫库 殿殿 貢贡 ' +
  '應应 舊旧 續续 補补 韻韵 訓训 詁诂 聲声 轉转 衝冲 擊击 練练 競竞 賽赛 棋棋 遺遗 蹟迹 跡迹 勝胜 勛勋 爵爵 貴贵 紋纹 號号 徵征 製制 復复 標标 準准 僞伪 偽伪 辨辨 異异 怪怪 俠侠 偵侦 愛爱 戀恋 '

const TO_SIMPLIFIED = new Map(
  PAIRS.trim()
    .split(/\s+/)
    .map((pair) => [pair.slice(0, 1), pair.slice(1)] as const),
)

/** A text with each listed traditional character in its simplified form. */
export const simplified = (text: string): string => text.replace(/\p{Script=Han}/gu, (sign) => TO_SIMPLIFIED.get(sign) ?? sign)
