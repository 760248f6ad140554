/** Queries that learners of a language may type, collected before search was tuned. */
interface Queries {
  /** For tuning. */
  readonly first: readonly string[];
  /** Used only after tuning. */
  readonly last: readonly string[];
}

const list = (text: string) => text.split(',').map((query) => query.trim());

export const queries = {
  es: {
    first: list(`recursión, búsqueda binaria, árbol binario, lista enlazada, tabla hash, expresiones regulares,
      función flecha, promesas, herencia, diccionario, tupla, accesibilidad, lector de pantalla, contraste, cuadrícula,
      flexbox, media query, pseudoclase, animaciones, transformación, formulario, casilla de verificación, localStorage,
      evento click, delegación de eventos, bucle for, operador ternario, variable global, hoisting, inmutable,
      concatenación, número primo, palíndromo, Fibonacci, Big O, git, SQL, API, TypeScript, saludos`),
    last: list(`pila, cola, montículo, mapa, conjunto, componente, cookies, depuración, excepciones, decorador,
      bordes redondeados, sombra, gradiente, metadatos, favicon, tabla, subtítulos, matriz bidimensional, interfaz,
      entrevista`),
  },
  ar: {
    first: list(`مصفوفة, دالة, متغير, حلقة, كائن, صنف, وراثة, تكرار, الاستدعاء الذاتي, شجرة ثنائية, القائمة المرتبطة,
      خوارزمية, بحث ثنائي, فرز, مكدس, قاموس, سلسلة نصية, التعابير النمطية, وعد, غير متزامن, حدث, نموذج, زر, جدول, قائمة,
      صورة, رابط, تباين, إمكانية الوصول, قارئ الشاشة, شبكة, حدود, هامش, خلفية, خط, تدرج, ظل, رسوم متحركة, Flexbox,
      localStorage`),
    last: list(`استثناء, مولد, رقم, منطقي, نطاق, معامل, استيراد, وحدة, قالب, واجهة, مقابلة, عقدة, طابور, مجموعة, عمود,
      صف, أيقونة, عنوان, فقرة, اختبار`),
  },
  zh: {
    first: list(`递归, 二分查找, 二叉树, 链表, 哈希表, 正则表达式, 箭头函数, 闭包, 继承, 字典, 元组, 无障碍, 屏幕阅读器,
      对比度, 网格, 弹性盒子, 媒体查询, 伪类, 动画, 表单, 复选框, localStorage, 点击事件, 事件监听器, for 循环,
      三元运算符, 全局变量, 作用域, 不可变, 字符串拼接, 质数, 回文, 斐波那契, 时间复杂度, Git, SQL, 数据库, TypeScript,
      编程, 浏览器`),
    last: list(`堆栈, 队列, 集合, 组件, 调试, 异常, 装饰器, 圆角, 阴影, 渐变, 元数据, 表格, 字幕, 二维数组, 接口, 面试,
      编译器, 变量, 选择器, 按钮`),
  },
} as const satisfies Record<string, Queries>;
